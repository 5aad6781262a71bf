package org.mingtang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.policy.text.HeadNote;
import org.mingtang.policy.text.HeadNote.Act;
import org.mingtang.policy.text.HeadNote.Event;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.PublicChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the 题注 of a rule: as its keeper wants it, else as the text and the amendments tell it.
 *
 * <p>国办公开办函〔2021〕33号一: date and number of promulgation and of each amendment, and the date of effect.
 */
@Component
@Transactional
class HeadNotes {

    private static final int LONGEST = 1000;

    private final JdbcClient database;
    private final Policies policies;
    private final RelationRows relations;
    private final PolicyPermissions permissions;
    private final PolicyActs acts;
    private final DirectedDocuments directed;
    private final PublicChanges changes;

    HeadNotes(
            JdbcClient database,
            Policies policies,
            RelationRows relations,
            PolicyPermissions permissions,
            PolicyActs acts,
            DirectedDocuments directed,
            PublicChanges changes) {
        this.database = database;
        this.policies = policies;
        this.relations = relations;
        this.permissions = permissions;
        this.acts = acts;
        this.directed = directed;
        this.changes = changes;
    }

    /** Empty where nothing is known that could be written. */
    Optional<String> of(PolicyDocument document, PolicyText text) {
        return of(document, text, LocalDate.MAX);
    }

    /** As of a day: without amendments that came after it, nor the keeper's own words where there are such. */
    Optional<String> of(PolicyDocument document, PolicyText text, LocalDate day) {
        List<Relation> amendments = relations.confirmed(document.item()).stream()
                .filter(each ->
                        each.kind() == RelationKind.AMENDS && each.target().is(document.item()))
                .filter(each -> directed.recorded(each.source()).equals(each.source()))
                .toList();
        List<Relation> then = amendments.stream()
                .filter(each -> !each.worksFrom().isAfter(day))
                .toList();
        String own = document.headNote();
        if (own != null && then.size() == amendments.size()) {
            return Optional.of(own);
        }
        List<Event> events = new ArrayList<>();
        LocalDate effective = document.effectiveFrom();
        Optional<HeadNote> written = text.headNote();
        if (written.isPresent()) {
            events.addAll(written.get().events());
            effective = written.get().effective() == null
                    ? effective
                    : written.get().effective();
        } else if (document.formedOn() != null) {
            String number = document.docNumber() == null ? "" : document.docNumber();
            events.add(new Event(document.formedOn(), "", number, Act.PROMULGATED, 0));
        }
        List<Event> told = written.isPresent() ? List.copyOf(events) : List.of();
        for (Relation relation : then) {
            Event event = amendment(relation);
            // The text's own note may call it otherwise; of those not in it two may bear the same day.
            if (events.stream()
                    .noneMatch(each -> each.date().equals(event.date())
                            && (told.contains(each) || each.number().equals(event.number())))) {
                events.add(event);
            }
        }
        events.sort(Comparator.comparing(Event::date));
        return events.isEmpty() ? Optional.empty() : Optional.of(new HeadNote(events, effective).written());
    }

    private Event amendment(Relation relation) {
        Long source = relation.source().item();
        LocalDate formed = source == null
                ? null
                : policies.find(new ItemNumber(source))
                        .map(PolicyDocument::formedOn)
                        .orElse(null);
        String number = relation.source().number();
        return new Event(
                formed == null ? relation.worksFrom() : formed,
                "",
                number == null ? relation.source().named() : number,
                Act.REVISED,
                0);
    }

    /** The keeper's own words; null or blank lets the relations tell it again. */
    void write(ItemNumber item, @Nullable String note, Person by) {
        PolicyDocument document = policies.find(item).orElseThrow(() -> new UnlawfulAct("没有这份政策文件。"));
        permissions.requireKeeper(by, document.unit());
        if (document.kind() != ItemKind.RULE) {
            throw new UnlawfulAct("只有规章有题注。");
        }
        String tidy = note == null ? "" : note.strip();
        if (tidy.length() > LONGEST) {
            throw new UnlawfulAct("题注不超过 " + LONGEST + " 字。");
        }
        if (!tidy.isEmpty() && HeadNote.read(tidy).isEmpty()) {
            throw new UnlawfulAct("题注要写明公布的日期和文号，例如：（2020年3月1日云麓市人民政府令第12号公布　自2020年5月1日起施行）。");
        }
        database.sql("update policy_document set head_note = nullif(?, '') where item = ?")
                .params(tidy, item.value())
                .update();
        changes.note();
        acts.note(item.value(), null, "改写题注", document.title(), tidy.isEmpty() ? "恢复自动生成" : tidy, by);
    }
}
