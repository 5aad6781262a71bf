package org.mingtang.request.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.ApplicantKind;

/**
 * Tables 三 and 四 on a page.
 *
 * @param units that can be chosen; none where there is no choice
 * @param chosen null for all of them together
 * @param whose whose figures they are
 */
public record StatisticsPage(
        RequestTable table,
        List<RemedyFigures> remedies,
        LocalDate day,
        LocalDate today,
        List<UnitView> units,
        @Nullable UnitView chosen,
        String whose) {

    public List<RequestRow> rows() {
        return RequestRow.inOrder();
    }

    public ApplicantKind[] columns() {
        return ApplicantKind.values();
    }

    /** Where the cases of a cell are listed. */
    public String cell(RequestRow row, @Nullable ApplicantKind column) {
        return "/desk/requests/statistics/cases?day=" + day + "&row=" + row.key()
                + (column == null ? "" : "&column=" + column.name()) + choice("&");
    }

    public String csv() {
        return "/desk/requests/statistics.csv?day=" + day + choice("&");
    }

    private String choice(String before) {
        return chosen == null ? "" : before + "unit=" + chosen.id();
    }
}
