package org.mingtang.request.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestStage;
import org.mingtang.request.statistics.RequestRow;
import org.mingtang.request.statistics.RequestTable;

/**
 * Cases of lower platforms.
 *
 * @param names of platforms this one is linked with
 * @param origin empty for all
 */
public record MirrorPage(
        List<Line> lines,
        boolean more,
        List<String> origins,
        Map<String, String> names,
        String origin,
        String words,
        int number,
        RequestTable table,
        LocalDate today) {

    /**
     * One case of a list.
     *
     * @param subject null where it was not sent
     */
    public record Line(
            String origin,
            String number,
            String organ,
            @Nullable String subject,
            RequestStage stage,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate due,
            @Nullable LocalDate closedOn,
            @Nullable Outcome outcome) {

        public boolean isLateOn(LocalDate day) {
            return stage.isOpen() && due != null && due.isBefore(day);
        }

        static Line of(ResultSet row, int n) throws SQLException {
            String outcome = row.getString("outcome");
            return new Line(
                    row.getString("origin"),
                    row.getString("number"),
                    row.getString("organ"),
                    row.getString("subject"),
                    RequestStage.valueOf(row.getString("stage")),
                    row.getObject("received_on", LocalDate.class),
                    row.getObject("due", LocalDate.class),
                    row.getObject("closed_on", LocalDate.class),
                    outcome == null ? null : Outcome.of(outcome).orElseThrow());
        }
    }

    /** A platform as people call it; by its short name where it is only known through another. */
    public String name(String side) {
        return names.getOrDefault(side, side);
    }

    public List<RequestRow> rows() {
        return RequestRow.inOrder();
    }

    public ApplicantKind[] columns() {
        return ApplicantKind.values();
    }

    /** The same list, another page of it. */
    public String address(int other) {
        return "/desk/requests/exchange/cases?page=" + other
                + (origin.isEmpty() ? "" : "&origin=" + URLEncoder.encode(origin, StandardCharsets.UTF_8))
                + (words.isEmpty() ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
