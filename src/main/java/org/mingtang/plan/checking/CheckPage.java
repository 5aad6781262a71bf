package org.mingtang.plan.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * The check page.
 *
 * @param headDoubts sentences by field of the head
 * @param mendedNumber the document number in the standard's form, when it is typed otherwise
 */
public record CheckPage(
        String id,
        String title,
        String file,
        HeadForm head,
        List<Refusal> headRefusals,
        List<RowLine.FieldReason> headDoubts,
        @Nullable String mendedNumber,
        boolean numberOdd,
        Counts counts,
        NamesCard names,
        List<UploadPage.Option> issuers,
        List<UploadPage.Option> plans,
        List<RowLine> doubtful,
        List<Group> groups,
        List<RowLine> dropped,
        @Nullable String upper) {

    /** The figures on top. */
    public record Counts(String draft, int tasks, int categories, int units, int targets, int open) {}

    /** The card with the names that a person must decide; without any it is an empty place on the page. */
    public record NamesCard(String draft, List<OpenName> names, List<UploadPage.Option> allUnits) {}

    /** A name that no unit is known for. */
    public record OpenName(String name, int rows, List<UploadPage.Option> nearest) {}

    /** Rows under the same headings. */
    public record Group(String path, List<RowLine> rows) {}

    public List<String> doubtsAbout(String field) {
        return headDoubts.stream()
                .filter(doubt -> doubt.field().equals(field))
                .map(RowLine.FieldReason::reason)
                .toList();
    }
}
