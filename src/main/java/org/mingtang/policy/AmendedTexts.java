package org.mingtang.policy;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks which version of an amended document bears the amended text, so that the text as of a day is the right one. */
@Component
@Transactional
class AmendedTexts {

    private final RelationRows rows;
    private final Items items;
    private final Policies policies;
    private final PolicyPermissions permissions;
    private final PolicyActs acts;
    private final DirectedDocuments directed;
    private final Standings standings;
    private final Agenda agenda;
    private final ApplicationEventPublisher events;

    AmendedTexts(
            RelationRows rows,
            Items items,
            Policies policies,
            PolicyPermissions permissions,
            PolicyActs acts,
            DirectedDocuments directed,
            Standings standings,
            Agenda agenda,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.items = items;
        this.policies = policies;
        this.permissions = permissions;
        this.acts = acts;
        this.directed = directed;
        this.standings = standings;
        this.agenda = agenda;
        this.events = events;
    }

    /** A further version was published: its keeper is asked whether it is the text of an amendment. */
    void ask(ItemView item) {
        long number = item.number().value();
        if (item.version() == 1 || rows.confirmed(number).stream().noneMatch(each -> isOpen(each, number))) {
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

    private static boolean isOpen(Relation relation, long target) {
        return relation.kind() == RelationKind.AMENDS && relation.target().is(target) && relation.textVersion() == null;
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
                "认定修改后文本",
                document.title(),
                directed.recorded(relation.source()).named() + "：" + told,
                by);
        agenda.done(Warnings.SOURCE, subject(document.item()), document.unit());
        standings.refresh(relation);
        events.publishEvent(new RelationSettled(
                id, relation.kind(), relation.source().item(), relation.target().item(), true));
    }

    private static String subject(long item) {
        return "amended-text-" + item;
    }
}
