package org.mingtang.publication.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.WorkItem;
import org.mingtang.procedure.DayBegan;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.catalogue.Upkeep.Holding;
import org.mingtang.publication.catalogue.Upkeep.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts empty and late lines on the agenda of the unit that owns them, and takes them off when something is published
 * there. Looking twice changes nothing.
 */
@Component
class UpkeepWatch {

    static final String SOURCE = "catalogue";

    private record Told(String line, UUID unit) {}

    private final Upkeep upkeep;
    private final Agenda agenda;
    private final JdbcClient database;
    private final Clock clock;

    UpkeepWatch(Upkeep upkeep, Agenda agenda, JdbcClient database, Clock clock) {
        this.upkeep = upkeep;
        this.agenda = agenda;
        this.database = database;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayBegan began) {
        look();
    }

    /** What was just published renews its line at once; the rest is seen the next morning. */
    @ApplicationModuleListener
    void on(ItemPublished published) {
        renewed(published);
    }

    @Transactional
    public void renewed(ItemPublished published) {
        database.sql("""
                        select g.line from catalogue_gap g join item i on i.line = g.line and i.unit = g.unit
                        where i.number = ? and i.withdrawn_at is null and cardinality(i.audience) = 0""")
                .param(published.item().value())
                .query(String.class)
                .list()
                .forEach(line -> done(new Told(line, published.unit())));
    }

    /** Compares how the lines stand with what the agenda was told. */
    @Transactional
    public void look() {
        // Two looks at once would tell the same; the second waits.
        database.sql("select pg_advisory_xact_lock(5417230)")
                .query((row, n) -> n)
                .list();
        Map<Told, State> told = told();
        Map<Told, State> seen = new HashMap<>();
        for (Holding holding : upkeep.all()) {
            UUID unit = holding.unit();
            if (unit != null && holding.state().asksForWork()) {
                Told at = new Told(holding.line().code(), unit);
                // Two catalogues may name one unit on a shared line: it is told once.
                if (seen.putIfAbsent(at, holding.state()) == null && told.get(at) != holding.state()) {
                    tell(at, holding);
                }
            }
        }
        told.keySet().stream().filter(at -> !seen.containsKey(at)).forEach(this::done);
    }

    private void tell(Told at, Holding holding) {
        agenda.put(new WorkItem(
                SOURCE,
                "公开目录",
                at.line(),
                at.unit(),
                holding.line().title(),
                holding.state() == State.GAP
                        ? "这一目录还没有公开过内容，请按目录要求公开"
                        : "最近一次更新是 " + holding.newest() + "，应当"
                                + holding.line().text().renewal() + "更新",
                holding.state().label(),
                "/desk/catalogue/" + at.line(),
                null,
                holding.due(),
                false));
        database.sql("insert into catalogue_gap (line, unit, state, since) values (?, ?, ?, ?)"
                        + " on conflict (line, unit) do update set state = excluded.state, since = excluded.since")
                .params(at.line(), at.unit(), holding.state().name(), LocalDate.now(clock))
                .update();
    }

    private void done(Told at) {
        agenda.done(SOURCE, at.line(), at.unit());
        database.sql("delete from catalogue_gap where line = ? and unit = ?")
                .params(at.line(), at.unit())
                .update();
    }

    private Map<Told, State> told() {
        Map<Told, State> told = new HashMap<>();
        database.sql("select line, unit, state from catalogue_gap")
                .query((row, n) -> told.put(
                        new Told(row.getString("line"), Objects.requireNonNull(row.getObject("unit", UUID.class))),
                        State.valueOf(row.getString("state"))))
                .list();
        return told;
    }
}
