package org.mingtang.plan.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.Evidence;
import org.mingtang.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells by one cheap query whether what was made of a plan still holds; the same on every instance.
 *
 * <p>The day is part of it: a task becomes late at midnight without any act.
 */
@Component
class PublicMarks {

    private final JdbcClient database;
    private final Evidence evidence;
    private final Clock clock;

    PublicMarks(JdbcClient database, Evidence evidence, Clock clock) {
        this.database = database;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** A plan's revision and its tasks', and its latest act. */
    private record Marks(@Nullable Long revisions, @Nullable Timestamp at) {}

    String of(PlanId plan) {
        Marks marks = marks(plan);
        return marks.revisions() + "/" + marks.at() + "/" + evidence.lastChange() + "/" + LocalDate.now(clock);
    }

    /** When the plan as it looks today last may have changed. */
    Instant changed(PlanId plan) {
        Timestamp act = marks(plan).at();
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        Instant fact = evidence.lastChange();
        Instant latest = act == null || act.toInstant().isBefore(fact) ? fact : act.toInstant();
        return latest.isBefore(today) ? today : latest;
    }

    private Marks marks(PlanId plan) {
        return database.sql("""
                        select (select sum(p.revision) + coalesce((select sum(t.revision) + count(*) from task t
                                where t.plan = p.id), 0) from plan p where p.id = :plan group by p.id) as revisions,
                            (select max(latest.at) from task t cross join lateral
                                (select a.at from act_taken a where a.task = t.id order by a.at desc limit 1) latest
                                where t.plan = :plan) as at""")
                .param("plan", plan.value())
                .query((row, n) -> new Marks(row.getObject("revisions", Long.class), row.getTimestamp("at")))
                .single();
    }
}
