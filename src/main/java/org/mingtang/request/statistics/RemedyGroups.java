package org.mingtang.request.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.RemedyCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reconsiderations and suits of a day's year, counted once: table 四 and the table by outcome are sums of the same groups, so
 * that they cannot differ.
 */
@Component
class RemedyGroups {

    /** Filed up to the day, and not decided before the year. */
    private static final String SCOPE = """
            from request_remedy m join request_case c on c.id = m.request left join request_reply r on r.request = c.id
            where c.organ = any(:organs) and m.filed_on <= :day and (m.decided_on is null or m.decided_on >= :first)""";

    private static final String RESULT =
            "case when m.decided_on is null or m.decided_on > :day then 'PENDING' else m.result end";

    /** Why parts were withheld; each case has one set of grounds, so that nothing is counted twice. */
    private static final String GROUNDS = """
            case when c.outcome = 'A3' then coalesce((select string_agg(distinct part ->> 'ground', ',' order by part ->> 'ground')
                from jsonb_array_elements(cast(replace(r.draft, '\\u0000', '') as jsonb) -> 'withheld') part), '') else '' end""";

    private final JdbcClient database;

    RemedyGroups(JdbcClient database) {
        this.database = database;
    }

    /** So many of one kind with one result, over one kind of answer of one organ. */
    record Group(RemedyCase.Kind kind, String result, UnitId organ, AnswerKind answer, long cases) {}

    /** One of those that are counted. */
    record Counted(UUID request, RemedyCase.Kind kind, String number, String result, UnitId organ, AnswerKind answer) {}

    List<Group> count(Collection<UnitId> organs, LocalDate day) {
        return over(
                        "select m.kind, " + RESULT + " as result, c.organ, c.outcome, " + GROUNDS
                                + " as grounds, count(*) as cases " + SCOPE + " group by 1, 2, 3, 4, 5",
                        organs,
                        day)
                .query((row, n) -> new Group(
                        RemedyCase.Kind.valueOf(row.getString("kind")),
                        row.getString("result"),
                        new UnitId(row.getObject("organ", UUID.class)),
                        answer(row),
                        row.getLong("cases")))
                .list();
    }

    /** Each of them, by the number of its request. */
    List<Counted> list(Collection<UnitId> organs, LocalDate day) {
        return over(
                        "select c.id, m.kind, m.number, " + RESULT + " as result, c.organ, c.outcome, " + GROUNDS
                                + " as grounds " + SCOPE + " order by c.number, m.filed_on, m.id",
                        organs,
                        day)
                .query((row, n) -> new Counted(
                        row.getObject("id", UUID.class),
                        RemedyCase.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getString("result"),
                        new UnitId(row.getObject("organ", UUID.class)),
                        answer(row)))
                .list();
    }

    private JdbcClient.StatementSpec over(String sql, Collection<UnitId> organs, LocalDate day) {
        return database.sql(sql)
                .param("organs", organs.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .param("first", day.withDayOfYear(1));
    }

    private static AnswerKind answer(ResultSet row) throws SQLException {
        return AnswerKind.read(row.getString("outcome"), row.getString("grounds"));
    }
}
