package org.mingtang.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the agenda: a projection that other modules feed, so rows and no entities. */
@Component
class WorkItems {

    private final JdbcClient database;
    private final Clock clock;

    WorkItems(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void put(WorkItem item) {
        database.sql("""
                        insert into work_item (id, source, source_label, subject, unit, title, detail, stage, href,
                            account, due, provisional, changed_at)
                        values (:id, :source, :sourceLabel, :subject, :unit, :title, :detail, :stage, :href,
                            :account, :due, :provisional, :changedAt)
                        on conflict (source, subject, unit) do update set source_label = excluded.source_label,
                            title = excluded.title, detail = excluded.detail, stage = excluded.stage,
                            href = excluded.href, account = excluded.account, due = excluded.due,
                            provisional = excluded.provisional, state = 'OPEN', changed_at = excluded.changed_at""")
                .param("id", UUID.randomUUID())
                .param("source", item.source())
                .param("sourceLabel", item.sourceLabel())
                .param("subject", item.subject())
                .param("unit", item.unit())
                .param("title", item.title())
                .param("detail", item.detail())
                .param("stage", item.stage())
                .param("href", item.href())
                .param("account", item.account())
                .param("due", item.due())
                .param("provisional", item.provisional())
                .param("changedAt", OffsetDateTime.now(clock))
                .update();
    }

    void done(String source, String subject, UUID unit) {
        database.sql("""
                        update work_item set state = 'DONE', changed_at = ?
                        where source = ? and subject = ? and unit = ? and state = 'OPEN'""")
                .params(OffsetDateTime.now(clock), source, subject, unit)
                .update();
    }

    void drop(String source, String subject, UUID unit) {
        database.sql("delete from work_item where source = ? and subject = ? and unit = ?")
                .params(source, subject, unit)
                .update();
    }

    void drop(String source, String subject) {
        database.sql("delete from work_item where source = ? and subject = ?")
                .params(source, subject)
                .update();
    }

    /** Ascending due days put the overdue first by themselves; what has no due day comes last. */
    List<AgendaLine> lines(AgendaFilter filter, AgendaDay day, int limit, int offset) {
        return database.sql("select * from work_item where " + filter.where()
                        + " order by due asc nulls last, title, id limit :limit offset :offset")
                .params(filter.values())
                .param("limit", limit)
                .param("offset", offset)
                .query(day::line)
                .list();
    }

    AgendaCounts counts(AgendaFilter filter, AgendaDay day) {
        return database.sql("""
                        select count(*) filter (where due < :today) as overdue,
                            count(*) filter (where due between :today and :soon) as soon, count(*) as open
                        from work_item where %s""".formatted(filter.where()))
                .params(filter.values())
                .param("today", day.today())
                .param("soon", day.lastSoon())
                .query(AgendaCounts.class)
                .single();
    }

    /** The first lines of each due day, for the month view. */
    Map<LocalDate, List<AgendaLine>> firstOfEachDay(AgendaFilter filter, AgendaDay day, int each) {
        return database
                .sql("select * from (select *, row_number() over (partition by due order by title, id) as nth"
                        + " from work_item where " + filter.where()
                        + ") as numbered where nth <= :each order by due, nth")
                .params(filter.values())
                .param("each", each)
                .query(day::line)
                .list()
                .stream()
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.due())));
    }

    Map<LocalDate, Long> countsByDay(AgendaFilter filter) {
        return database
                .sql("select due, count(*) as items from work_item where " + filter.where() + " group by due")
                .params(filter.values())
                .query((row, n) -> Map.entry(row.getObject("due", LocalDate.class), row.getLong("items")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The modules that have open items, for the filter: code and label. */
    Map<String, String> sources(AgendaFilter filter) {
        return database
                .sql("select source, max(source_label) as label from work_item where " + filter.where()
                        + " group by source order by source")
                .params(filter.values())
                .query((row, n) -> Map.entry(row.getString("source"), row.getString("label")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
