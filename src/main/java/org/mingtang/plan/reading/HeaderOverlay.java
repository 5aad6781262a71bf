package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Row;

/** A header row that lost the width of its merged cells, laid over the whole row of finer columns below it. */
final class HeaderOverlay {

    private HeaderOverlay() {}

    /**
     * One text a column, or null if the rows do not fit. A blank below stands under a cell of both rows' height and takes exactly one
     * cell of the row above; a run of words below stands under the cells that are left.
     */
    static @Nullable List<String> texts(Row above, Row below) {
        List<String> upper = above.filled();
        if (above.width() >= below.width()) {
            return null;
        }
        int runs = runs(below);
        int blanks = below.width() - below.filled().size();
        int spare = upper.size() - blanks - runs;
        if (runs == 0 || blanks == 0 || spare < 0 || spare > 0 && runs > 1) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        int next = 0;
        for (int column = 0; column < below.width(); column++) {
            String own = Text.squeeze(below.text(column));
            boolean begins = column == 0 || Text.isBlank(below.text(column - 1));
            if (own.isEmpty()) {
                texts.add(Text.squeeze(upper.get(next++)));
            } else {
                texts.add(own);
                next += begins ? 1 + spare : 0;
            }
        }
        return texts;
    }

    private static int runs(Row row) {
        int runs = 0;
        for (int column = 0; column < row.width(); column++) {
            boolean begins = column == 0 || Text.isBlank(row.text(column - 1));
            runs += begins && !Text.isBlank(row.text(column)) ? 1 : 0;
        }
        return runs;
    }
}
