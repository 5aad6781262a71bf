package org.mingtang.request.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.ManuscriptStage;
import org.mingtang.publication.ManuscriptView;
import org.mingtang.publication.Manuscripts;
import org.mingtang.publication.Publications;
import org.mingtang.request.Requests;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Library cases on their way to the public: a manuscript like any other, with its own review. Once published, search knows
 * it, and whoever is about to ask for the like is offered its passage.
 */
@Component
class LibraryDrafts {

    /** 第二十条第十五项; whoever writes the manuscript chooses the right line. */
    private static final String LINE = "20-15";

    private final LibraryRows rows;
    private final LibraryActs acts;
    private final Requests requests;
    private final Manuscripts manuscripts;
    private final Publications publications;
    private final Clock clock;

    LibraryDrafts(
            LibraryRows rows,
            LibraryActs acts,
            Requests requests,
            Manuscripts manuscripts,
            Publications publications,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.requests = requests;
        this.manuscripts = manuscripts;
        this.publications = publications;
        this.clock = clock;
    }

    UUID begin(LibraryView library, Person by) {
        if (library.href() != null) {
            throw new UnlawfulAct("这个案例已经公开（" + library.href() + "）。");
        }
        requireNoneOnItsWay(library);
        return manuscripts
                .begin(library.unit().value(), null, fields(library), by)
                .value();
    }

    /** Refuses while a manuscript could still make it public. */
    void requireNoneOnItsWay(LibraryView library) {
        if (library.href() == null && isOnItsWay(library.draft())) {
            throw new UnlawfulAct("公开这个案例的稿件正在办理，请先办完或者作废那份稿件（/desk/drafts/" + library.draft() + "）。");
        }
    }

    @ApplicationModuleListener
    void on(ItemPublished event) {
        published(event);
    }

    @ApplicationModuleListener
    void on(ItemWithdrawn event) {
        withdrawn(event);
    }

    /** Told twice, noted once; search is told again, since only now its passages are known. */
    @Transactional
    public void published(ItemPublished event) {
        rows.findByDraft(event.draft())
                .filter(library -> library.view().href() == null)
                .ifPresent(library -> {
                    library.published(event.item().value(), event.item().path());
                    rows.saveAndFlush(library);
                    note(library, LibraryAct.PUBLISHED, event.item().path());
                    publications.refresh(event.item());
                });
    }

    @Transactional
    public void withdrawn(ItemWithdrawn event) {
        rows.findByItem(event.item().value()).ifPresent(library -> {
            library.closed();
            rows.saveAndFlush(library);
            note(library, LibraryAct.CLOSED, event.reason());
        });
    }

    private void note(LibraryCase library, LibraryAct act, String text) {
        LibraryView view = library.view();
        String number = requests.find(view.request()).orElseThrow().number();
        acts.note(view.id(), act, text, number, Accounts.PROGRAM);
    }

    private boolean isOnItsWay(@Nullable UUID draft) {
        return draft != null
                && manuscripts
                        .find(new ManuscriptId(draft))
                        .map(ManuscriptView::stage)
                        .filter(stage -> stage != ManuscriptStage.DISCARDED && stage != ManuscriptStage.WITHHELD)
                        .isPresent();
    }

    private ManuscriptFields fields(LibraryView library) {
        var body = new StringBuilder();
        section(body, "申请内容", library.text().asked());
        section(body, "答复（" + library.outcome().label() + "）", library.text().answered());
        section(body, "办理要点", library.text().point());
        return ManuscriptFields.of(LINE, ItemKind.INFORMATION, "依申请公开答复案例：" + library.name(), body.toString())
                .dated(null, Objects.requireNonNullElse(library.releasedOn(), LocalDate.now(clock)), null, null);
    }

    private static void section(StringBuilder body, String heading, String text) {
        if (!text.isEmpty()) {
            body.append("<h2>").append(HtmlUtils.htmlEscape(heading, "UTF-8")).append("</h2>");
            for (String line : text.split("\\R+")) {
                body.append("<p>")
                        .append(HtmlUtils.htmlEscape(line.strip(), "UTF-8"))
                        .append("</p>");
            }
        }
    }
}
