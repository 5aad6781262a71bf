package org.mingtang.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units' figures over all plans of a year, by one query. */
@Component
@Transactional(readOnly = true)
public class YearFigures {

    private final JdbcClient database;
    private final Clock clock;

    YearFigures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every unit that has a task of the year, those with the most late first. */
    public List<UnitFigures> ofUnits(int year) {
        return database.sql("""
                        select a.unit,
                               count(*) as total,
                               count(*) filter (where a.stage in ('DONE', 'CLOSED')) as done,
                               count(*) filter (where a.stage in ('ISSUED', 'IN_PROGRESS', 'HANDED_IN') and a.due < :today) as late,
                               count(*) filter (where a.stage in ('DONE', 'CLOSED') and a.finished_on <= a.due) as on_time,
                               count(*) filter (where a.stage in ('DONE', 'CLOSED') and a.due is not null) as dated
                        from assignment a join task t on t.id = a.task join plan p on p.id = t.plan
                        where p.year = :year and not t.dropped and a.role <> 'SUPPORT'
                          and a.stage not in ('HANDED_OVER', 'CANCELLED')
                        group by a.unit order by late desc, total desc, a.unit
                        """)
                .param("today", LocalDate.now(clock))
                .param("year", year)
                .query((row, n) -> new UnitFigures(
                        row.getObject("unit", java.util.UUID.class),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("late"),
                        row.getInt("on_time"),
                        row.getInt("dated")))
                .list();
    }
}
