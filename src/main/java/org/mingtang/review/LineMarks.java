package org.mingtang.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lays two texts side by side, paragraph by paragraph: what stayed, what went, what came. */
final class LineMarks {

    /** Beyond so many comparisons what lies between the equal ends counts as replaced. */
    private static final long MOST = 4_000_000;

    /**
     * One paragraph.
     *
     * @param before its place in the text before, or -1 where it is new
     * @param after its place in the text now, or -1 where it is gone
     */
    record Mark(int before, int after) {}

    private final List<String> before;
    private final List<String> after;

    private LineMarks(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static List<Mark> of(List<String> before, List<String> after) {
        return new LineMarks(before, after).marks();
    }

    private List<Mark> marks() {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            marks.add(new Mark(i, i));
        }
        marks.addAll(between(head, before.size() - tail, after.size() - tail));
        for (int i = tail; i > 0; i--) {
            marks.add(new Mark(before.size() - i, after.size() - i));
        }
        return List.copyOf(marks);
    }

    /** The longest run of paragraphs both have in common, walked back from its end. */
    private List<Mark> between(int head, int beforeEnd, int afterEnd) {
        int n = beforeEnd - head;
        int m = afterEnd - head;
        int[][] common = (long) n * m > MOST ? new int[0][] : lengths(head, n, m);
        List<Mark> marks = new ArrayList<>();
        int i = n;
        int j = m;
        while (i > 0 || j > 0) {
            if (common.length > 0 && i > 0 && j > 0 && same(head + i - 1, head + j - 1)) {
                marks.add(new Mark(head + --i, head + --j));
            } else if (j > 0 && (i == 0 || common.length == 0 || common[i][j - 1] >= common[i - 1][j])) {
                marks.add(new Mark(-1, head + --j));
            } else {
                marks.add(new Mark(head + --i, -1));
            }
        }
        Collections.reverse(marks);
        return marks;
    }

    private int[][] lengths(int head, int n, int m) {
        int[][] common = new int[n + 1][m + 1];
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                common[i][j] = same(head + i - 1, head + j - 1)
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common;
    }

    private boolean same(int i, int j) {
        return before.get(i).equals(after.get(j));
    }
}
