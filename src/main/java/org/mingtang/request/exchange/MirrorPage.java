package org.mingtang.request.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.statistics.RequestRow;
import org.mingtang.request.statistics.RequestTable;

/**
 * Cases of lower platforms.
 *
 * @param names of platforms this one is linked with
 * @param origin empty for all
 */
public record MirrorPage(
        List<MirrorRows.Line> lines,
        boolean more,
        List<String> origins,
        Map<String, String> names,
        String origin,
        String words,
        int number,
        RequestTable table,
        LocalDate today) {

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
