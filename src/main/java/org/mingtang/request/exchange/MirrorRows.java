package org.mingtang.request.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Outcome;
import org.mingtang.request.statistics.RequestTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists and figures over the cases of lower platforms; never mixed with those of this one. */
@Component
@Transactional(readOnly = true)
class MirrorRows {

    static final int LINES = 30;

    private final JdbcClient database;

    MirrorRows(JdbcClient database) {
        this.database = database;
    }

    /** Platforms of which cases are known. */
    public List<String> origins() {
        return database.sql("select distinct origin from exchange_mirror order by 1")
                .query(String.class)
                .list();
    }

    /**
     * A page of cases, open ones first, by their last day; one line more than a page tells that there are more.
     *
     * @param origin empty for all
     * @param words in number, organ or subject; empty for all
     */
    public List<MirrorPage.Line> list(String origin, String words, int page) {
        var conditions = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        if (!origin.isEmpty()) {
            conditions.append(" and origin = ?");
            values.add(origin);
        }
        if (!words.isEmpty()) {
            conditions.append(" and (number = ? or strpos(organ, ?) > 0 or strpos(coalesce(subject, ''), ?) > 0)");
            values.addAll(List.of(words, words, words));
        }
        values.add(LINES + 1);
        values.add((long) page * LINES);
        return database.sql("select * from exchange_mirror" + conditions
                        + " order by stage = 'CLOSED', due, case_id limit ? offset ?")
                .params(values)
                .query(MirrorPage.Line::of)
                .list();
    }

    /** Table 三 of a day's year over the cases below, as they stand on that day; the same rules as for own cases. */
    public RequestTable table(String origin, LocalDate day) {
        return RequestTable.of(database.sql("""
                        select applicant_kind, received_on < :first as carried,
                            case when closed_on is null or closed_on > :day then null else outcome end as ended,
                            count(*) as cases
                        from exchange_mirror
                        where received_on <= :day and (closed_on is null or closed_on >= :first)
                            and (:origin = '' or origin = :origin) group by 1, 2, 3""")
                .param("first", day.withDayOfYear(1))
                .param("day", day)
                .param("origin", origin)
                .query((row, n) -> new RequestTable.Group(
                        ApplicantKind.valueOf(row.getString(1)),
                        row.getBoolean(2),
                        row.getString(3) == null
                                ? null
                                : Outcome.of(row.getString(3)).orElseThrow(),
                        row.getLong(4)))
                .list());
    }
}
