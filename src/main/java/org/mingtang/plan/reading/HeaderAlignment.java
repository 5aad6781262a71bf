package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Header cells laid over columns: one of them may stand over several when the dump lost its span. */
final class HeaderAlignment {

    private HeaderAlignment() {}

    /** One header text a column. */
    static List<String> over(List<String> headers, List<ColumnContent> contents) {
        int cells = headers.size();
        int width = contents.size();
        if (cells == 0 || cells >= width) {
            List<String> same = new ArrayList<>(headers.subList(0, Math.min(cells, width)));
            while (same.size() < width) {
                same.add("");
            }
            return same;
        }
        List<@Nullable HeaderWord> words = new ArrayList<>();
        headers.forEach(header -> words.add(HeaderWord.of(header)));
        double[][] best = new double[cells + 1][width + 1];
        int[][] from = new int[cells + 1][width + 1];
        for (double[] row : best) {
            java.util.Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int cell = 1; cell <= cells; cell++) {
            for (int end = cell; end <= width; end++) {
                double sum = 0;
                for (int start = end - 1; start >= cell - 1; start--) {
                    sum += agreement(words.get(cell - 1), contents.get(start));
                    if (best[cell - 1][start] + sum > best[cell][end]) {
                        best[cell][end] = best[cell - 1][start] + sum;
                        from[cell][end] = start;
                    }
                }
            }
        }
        return spread(headers, from, width);
    }

    private static List<String> spread(List<String> headers, int[][] from, int width) {
        String[] texts = new String[width];
        int end = width;
        for (int cell = headers.size(); cell > 0; cell--) {
            for (int column = from[cell][end]; column < end; column++) {
                texts[column] = headers.get(cell - 1);
            }
            end = from[cell][end];
        }
        return List.of(texts);
    }

    private static double agreement(@Nullable HeaderWord word, ColumnContent content) {
        return word == null ? 0 : word.kind() == ColumnKind.IGNORED ? -0.5 : ColumnScores.of(word.kind(), content);
    }
}
