package org.mingtang.request.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestLists;
import org.mingtang.request.RequestView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts requests for tables 三 and 四; a year's figures up to a day, for the organs that were asked. */
@Component
@Transactional(readOnly = true)
public class RequestFigures {

    /** Received up to the day, and not closed before the year: what the table of the year is about. */
    private static final String SCOPE = """
            organ = any(:organs) and received_on <= :day and (closed_on is null or closed_on >= :first)""";

    private static final String OPEN = "(closed_on is null or closed_on > :day)";

    private final JdbcClient database;
    private final RequestLists lists;
    private final RemedyGroups remedies;

    RequestFigures(JdbcClient database, RequestLists lists, RemedyGroups remedies) {
        this.database = database;
        this.lists = lists;
        this.remedies = remedies;
    }

    /** Table 三 of a day's year, as it stands on that day. */
    public RequestTable table(Collection<UnitId> organs, LocalDate day) {
        List<RequestTable.Group> groups = database.sql("""
                        select applicant_kind, received_on < :first as carried, case when %s then null else outcome end
                            as ended, count(*) as cases
                        from request_case where %s group by 1, 2, 3""".formatted(OPEN, SCOPE))
                .param("organs", ids(organs))
                .param("day", day)
                .param("first", first(day))
                .query((row, n) -> new RequestTable.Group(
                        ApplicantKind.valueOf(row.getString("applicant_kind")),
                        row.getBoolean("carried"),
                        outcome(row.getString("ended")),
                        row.getLong("cases")))
                .list();
        return RequestTable.of(groups);
    }

    /**
     * The cases behind one cell, by number.
     *
     * @param column null for the column 总计
     */
    public List<RequestView> cases(
            Collection<UnitId> organs, LocalDate day, RequestRow row, @Nullable ApplicantKind column, int most) {
        var conditions = new ArrayList<String>();
        conditions.add(SCOPE);
        if (column != null) {
            conditions.add("applicant_kind = :column");
        }
        conditions.add(condition(row));
        List<UUID> found = database.sql("select id from request_case where " + String.join(" and ", conditions)
                        + " order by number limit :most")
                .param("organs", ids(organs))
                .param("day", day)
                .param("first", first(day))
                .param("column", column == null ? "" : column.name())
                .param("outcomes", outcomes(row))
                .param("most", most)
                .query(UUID.class)
                .list();
        return lists.all(found.stream().map(RequestId::new).toList());
    }

    /** The blocks of table 四. */
    public List<RemedyFigures> remedies(Collection<UnitId> organs, LocalDate day) {
        return RemedyFigures.of(remedies.count(organs, day).stream()
                .map(group -> new RemedyFigures.Group(group.kind().name(), group.result(), group.cases()))
                .toList());
    }

    private static String condition(RequestRow row) {
        if (row.equals(RequestRow.NEW)) {
            return "received_on >= :first";
        }
        if (row.equals(RequestRow.CARRIED_IN)) {
            return "received_on < :first";
        }
        if (row.equals(RequestRow.CARRIED_OUT)) {
            return OPEN;
        }
        return row.equals(RequestRow.PROCESSED) ? "not " + OPEN : "not " + OPEN + " and outcome = any(:outcomes)";
    }

    private static String[] outcomes(RequestRow row) {
        return List.of(Outcome.values()).stream()
                .filter(outcome -> outcome.row() == row.result())
                .map(Outcome::code)
                .toArray(String[]::new);
    }

    private static @Nullable Outcome outcome(@Nullable String code) {
        return code == null ? null : Outcome.of(code).orElseThrow();
    }

    private static UUID[] ids(Collection<UnitId> organs) {
        return organs.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static LocalDate first(LocalDate day) {
        return day.withDayOfYear(1);
    }
}
