package org.mingtang.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What rests on a fallen document turns yellow until its keeper has looked at it. */
@Component
@Transactional
public class Warnings {

    static final String SOURCE = "policy";

    /**
     * A yellow mark.
     *
     * @param note what the keeper found; null while he has not looked
     */
    public record Warning(
            UUID relation,
            long item,
            String title,
            UUID unit,
            RelationKind kind,
            String fallen,
            LocalDate fellOn,
            @Nullable String note,
            @Nullable String lookedBy) {}

    private final JdbcClient database;
    private final Policies policies;
    private final RelationRows relations;
    private final PolicyPermissions permissions;
    private final PolicyActs acts;
    private final DirectedDocuments directed;
    private final Agenda agenda;
    private final Clock clock;

    Warnings(
            JdbcClient database,
            Policies policies,
            RelationRows relations,
            PolicyPermissions permissions,
            PolicyActs acts,
            DirectedDocuments directed,
            Agenda agenda,
            Clock clock) {
        this.database = database;
        this.policies = policies;
        this.relations = relations;
        this.permissions = permissions;
        this.acts = acts;
        this.directed = directed;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Sets and takes away the marks that a document's state asks for, on both its sides; doing it twice changes nothing. */
    void bringUpToDate(long item) {
        relations.of(item).forEach(this::bringUpToDate);
    }

    private void bringUpToDate(Relation relation) {
        PolicyDocument citing = document(relation.source()).orElse(null);
        if (citing == null) {
            return;
        }
        Optional<LocalDate> fall = fall(relation, citing);
        String subject = "warning-" + relation.id();
        if (fall.isEmpty()) {
            if (database.sql("delete from policy_warning where relation = ?")
                            .param(relation.id())
                            .update()
                    > 0) {
                agenda.drop(SOURCE, subject, citing.unit());
            }
        } else if (database.sql("insert into policy_warning (relation, fell_on) values (?, ?) on conflict do nothing")
                        .params(relation.id(), fall.get())
                        .update()
                > 0) {
            agenda.put(new WorkItem(
                    SOURCE,
                    "政策文件",
                    subject,
                    citing.unit(),
                    citing.title(),
                    relation.kind().label() + "的"
                            + directed.recorded(relation.target()).named() + "已不再有效",
                    "请核对",
                    "/desk/policies/" + citing.item(),
                    null,
                    null,
                    false));
        }
    }

    /** The day on which the other document fell, where this one rests on it and stands itself. */
    private Optional<LocalDate> fall(Relation relation, PolicyDocument citing) {
        boolean stands = !citing.withdrawn() && !citing.state().fallen();
        if (relation.stage() != RelationStage.CONFIRMED || !relation.kind().leansOn() || !stands) {
            return Optional.empty();
        }
        boolean tookItsPlace = relations.confirmed(citing.item()).stream()
                .anyMatch(each -> each.source().is(citing.item())
                        && each.kind().effect() == RelationKind.Effect.ENDS
                        && each.target().equals(relation.target()));
        return tookItsPlace
                ? Optional.empty()
                : document(relation.target())
                        .filter(cited -> cited.state().fallen())
                        .flatMap(cited -> policies.validity(cited.number()).endsOn());
    }

    private Optional<PolicyDocument> document(Relation.End end) {
        return end.item() == null ? Optional.empty() : policies.find(new ItemNumber(end.item()));
    }

    /** The keeper looked at it and says what he found. */
    void look(UUID relation, String note, Person by) {
        Warning warning = find("w.relation = :value", relation).stream()
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("这条提示已不存在，请刷新页面。"));
        permissions.requireKeeper(by, warning.unit());
        if (note.isBlank() || note.strip().length() > 1000) {
            throw new UnlawfulAct("请写明核对结果（不超过 1000 字），例如“不受影响”或者“已列入修改计划”。");
        }
        database.sql("update policy_warning set looked_at = ?, looked_by = ?, note = ? where relation = ?")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), by.name(), note.strip(), relation)
                .update();
        acts.note(warning.item(), relation, "核对失效依据", warning.title(), note.strip(), by);
        agenda.done(SOURCE, "warning-" + relation, warning.unit());
    }

    /** All marks of a document, also those looked at. */
    List<Warning> of(long item) {
        return find("r.source = :value", item);
    }

    /** Whether it is yellow. */
    boolean isYellow(long item) {
        return of(item).stream().anyMatch(warning -> warning.note() == null);
    }

    private List<Warning> find(String where, Object value) {
        return database.sql("""
                        select w.*, r.kind, s.item, s.title, s.unit,
                            case when t.for_everybody is false then :directed
                                else coalesce(t.title, r.target_title) end as fallen
                        from policy_warning w join policy_relation r on r.id = w.relation
                            join policy_document s on s.item = r.source
                            left join policy_document t on t.item = r.target
                        where %s order by w.fell_on desc, r.place""".formatted(where))
                .param("value", value)
                .param("directed", Relation.End.DIRECTED.title())
                .query((row, n) -> new Warning(
                        row.getObject("relation", UUID.class),
                        row.getLong("item"),
                        row.getString("title"),
                        row.getObject("unit", UUID.class),
                        RelationKind.valueOf(row.getString("kind")),
                        row.getString("fallen"),
                        row.getObject("fell_on", LocalDate.class),
                        row.getString("note"),
                        row.getString("looked_by")))
                .list();
    }
}
