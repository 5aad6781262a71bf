package org.mingtang.policy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.Items;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks which version of an amended document bears the amended text, so that the text as of a day is the right one. */
@Component
@Transactional
class AmendedTexts {

    private static final String ANSWERED = "认定修改后文本";

    private final RelationRows rows;
    private final Items items;
    private final Policies policies;
    private final PolicyPermissions permissions;
    private final PolicyActs acts;
    private final DirectedDocuments directed;
    private final Standings standings;
    private final Agenda agenda;

    AmendedTexts(
            RelationRows rows,
            Items items,
            Policies policies,
            PolicyPermissions permissions,
            PolicyActs acts,
            DirectedDocuments directed,
            Standings standings,
            Agenda agenda) {
        this.rows = rows;
        this.items = items;
        this.policies = policies;
        this.permissions = permissions;
        this.acts = acts;
        this.directed = directed;
        this.standings = standings;
        this.agenda = agenda;
    }

    /** A further version was published: its keeper is asked whether it is the text of an amendment. */
    void ask(ItemView item) {
        long number = item.number().value();
        if (item.version() == 1 || open(number).isEmpty()) {
            return;
        }
        agenda.put(new WorkItem(
                Warnings.SOURCE,
                "政策文件",
                subject(number),
                item.unit(),
                "修改后的文本是哪一版：" + item.title(),
                "已发布第 " + item.version() + " 版，请确认是不是修改后的文本",
                "请确认",
                "/desk/policies/" + number + "#relations",
                null,
                null,
                false));
    }

    /** An amendment that counts no more, or whose text was named elsewhere, asks for nothing. */
    @EventListener
    void on(RelationSettled settled) {
        if (settled.kind() == RelationKind.AMENDS && settled.target() != null) {
            items.find(new ItemNumber(settled.target()))
                    .filter(item -> open(item.number().value()).isEmpty())
                    .ifPresent(item ->
                            agenda.drop(Warnings.SOURCE, subject(item.number().value()), item.unit()));
        }
    }

    @EventListener
    void on(ItemWithdrawn withdrawn) {
        agenda.drop(Warnings.SOURCE, subject(withdrawn.item().value()), withdrawn.unit());
    }

    /** Amendments of a document of which nobody said which version bears their text. */
    private List<Relation> open(long item) {
        return rows.confirmed(item).stream()
                .filter(each ->
                        each.kind() == RelationKind.AMENDS && each.target().is(item) && each.textVersion() == null)
                .toList();
    }

    /** Whether somebody was asked of an open amendment since the newest version and said that it is not the one. */
    private boolean isAnswered(Relation relation, ItemView newest) {
        return acts.isNoted(relation.id(), ANSWERED, newest.revisedAt());
    }

    /** @param version the one that bears the text; null where none does yet: the next version asks again */
    void answer(UUID id, @Nullable Integer version, Person by) {
        Relation relation = rows.find(id)
                .filter(each -> each.kind() == RelationKind.AMENDS && each.stage() == RelationStage.CONFIRMED)
                .orElseThrow(() -> new UnlawfulAct("没有这条关系，或者不是已确认的修改关系。"));
        PolicyDocument document = Optional.ofNullable(relation.target().item())
                .flatMap(item -> policies.find(new ItemNumber(item)))
                .orElseThrow(() -> new UnlawfulAct("被修改的文件不在库中。"));
        permissions.requireKeeper(by, document.unit());
        if (version != null && items.find(document.number(), version).isEmpty()) {
            throw new UnlawfulAct("这份文件没有第 " + version + " 版。");
        }
        rows.move(id, RelationStage.CONFIRMED, RelationStage.CONFIRMED, relation.worksFrom(), version);
        String told = version == null ? "还没有修改后的文本" : "修改后的文本是第 " + version + " 版";
        acts.note(
                document.item(),
                id,
                ANSWERED,
                document.title(),
                directed.recorded(relation.source()).named() + "：" + told,
                by);
        ItemView newest = items.find(document.number()).orElseThrow();
        if (open(document.item()).stream().allMatch(each -> isAnswered(each, newest))) {
            agenda.done(Warnings.SOURCE, subject(document.item()), document.unit());
        }
        standings.refresh(relation);
    }

    private static String subject(long item) {
        return "amended-text-" + item;
    }
}
