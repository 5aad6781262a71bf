package org.mingtang.request.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RequestView;
import org.mingtang.request.statistics.EndingTable.Column;
import org.mingtang.request.statistics.RemedyGroups.Counted;

/**
 * What came of going to law over answers, on a page.
 *
 * @param units that can be chosen
 * @param chosen null for all of them together
 * @param names of the organs by their ids
 */
public record EndingsPage(
        EndingTable table,
        LocalDate day,
        LocalDate today,
        List<UnitView> units,
        @Nullable UnitView chosen,
        String whose,
        Map<UnitId, String> names) {

    /** One reconsideration or suit with its request. */
    public record Line(RequestView request, RemedyCase.Kind kind, String number, String result) {

        Line(RequestView request, Counted counted) {
            this(
                    request,
                    counted.kind(),
                    counted.number(),
                    counted.result().equals("PENDING")
                            ? "尚未审结"
                            : RemedyCase.Result.valueOf(counted.result()).label());
        }
    }

    public Column[] columns() {
        return Column.values();
    }

    /** Where the cases of a cell are listed. */
    public String ofAnswer(AnswerKind answer, Column column) {
        return cell(column) + "&answer=" + answer.key();
    }

    public String ofOrgan(UnitId organ, Column column) {
        return cell(column) + "&organ=" + organ;
    }

    public String cell(Column column) {
        return "/desk/requests/outcomes/cases?day=" + day + "&column=" + column.name() + choice();
    }

    public String back() {
        return "/desk/requests/outcomes?day=" + day + choice();
    }

    private String choice() {
        return chosen == null ? "" : "&unit=" + chosen.id();
    }
}
