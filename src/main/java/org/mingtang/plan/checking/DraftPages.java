package org.mingtang.plan.checking;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.UnreadableDocument;
import org.mingtang.identity.Person;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the list of drafts, the page of a file that waits for a decision, and the source pane. */
@Component
@Transactional(readOnly = true)
class DraftPages {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Drafts drafts;
    private final Intake intake;
    private final Units units;

    DraftPages(Drafts drafts, Intake intake, Units units) {
        this.drafts = drafts;
        this.intake = intake;
        this.units = units;
    }

    public DraftListPage list(Person person) {
        UnitNames names = new UnitNames(units.all());
        return new DraftListPage(
                drafts.open(person).stream().map(draft -> line(draft, names)).toList());
    }

    public HeldPage held(UUID id, Person person) {
        Draft draft = drafts.find(id, person);
        UUID earlier = draft.earlier();
        if (draft.state() != DraftState.REPEATED || earlier == null) {
            return new HeldPage(
                    id.toString(), draft.state(), draft.sourceName(), Words.orEmpty(draft.trouble()), null, "");
        }
        Draft before = drafts.find(earlier, person);
        String when = MINUTE.format(before.createdAt());
        return new HeldPage(
                id.toString(),
                draft.state(),
                draft.sourceName(),
                "同样内容的文件已由 " + before.createdBy() + " 于 " + when + " 上传，现在的状态是“"
                        + before.state().label() + "”。文件已保留，请决定是否仍要再导入一次。",
                before.plan() == null ? "/desk/plans/drafts/" + earlier : "/desk/plans/" + before.plan(),
                before.plan() == null ? "查看上次的导入" : "查看已下达的分解表");
    }

    public SourcePage source(UUID id, Person person) {
        Draft draft = drafts.find(id, person);
        try {
            SourceDocument document = intake.source(draft);
            return new SourcePage(
                    id.toString(), draft.head().title(), draft.sourceName(), null, SourcePage.pieces(document));
        } catch (UnreadableDocument unreadable) {
            return new SourcePage(
                    id.toString(), draft.head().title(), draft.sourceName(), unreadable.getMessage(), List.of());
        }
    }

    private DraftListPage.Line line(Draft draft, UnitNames names) {
        List<DraftRow> rows =
                drafts.rows(draft).stream().filter(row -> !row.dropped()).toList();
        return new DraftListPage.Line(
                draft.id().toString(),
                draft.head().title().isEmpty()
                        ? draft.sourceName()
                        : draft.head().title(),
                draft.sourceName(),
                names.nameOf(draft.issuer()),
                draft.state(),
                draft.createdBy(),
                MINUTE.format(draft.touchedAt()),
                rows.size(),
                (int) rows.stream().filter(DraftRow::needsCheck).count());
    }
}
