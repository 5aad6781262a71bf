package org.mingtang.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Governing.Statement;
import org.mingtang.plan.reading.LabelledText.Mark;

/** Labels that run in on a line: {@code …方案。责任单位:A。完成时限:B。}; labels inside brackets are not among them. */
final class LabelRun {

    private static final String BEFORE = "。；;，,！.  \t\u3000】）)〕";

    private final String line;
    private final String blotted;
    private final List<Mark> marks;
    private final int lastOfUnits;
    private final int end;

    LabelRun(String line, int[] closings) {
        this.line = line;
        boolean mayHold = LabelledText.mayHold(line);
        this.blotted = mayHold ? blotBrackets(line, closings) : line;
        this.marks = mayHold ? LabelledText.marks(blotted) : List.of();
        int last = marks.size() - 1;
        while (last >= 0 && !units(marks.get(last))) {
            last--;
        }
        this.lastOfUnits = last;
        this.end = marks.isEmpty() ? -1 : stop(marks.get(marks.size() - 1));
    }

    /** The first statement from an index on; it reaches to the end of the last label's value. */
    @Nullable
    Statement from(int from) {
        Mark own = opening(from);
        int next = after(own == null ? from : own.end());
        boolean units = lastOfUnits >= next || own != null && units(own);
        if (!units) {
            return null;
        }
        int start = own != null && opensStatement(own.start()) ? own.start() : -1;
        for (int i = next; i < marks.size() && start < 0; i++) {
            start = opensStatement(marks.get(i).start()) ? marks.get(i).start() : -1;
        }
        if (start < 0) {
            return null;
        }
        int stop = next < marks.size() || own == null ? end : stop(own);
        return new Statement(start, stop, line.substring(start, stop));
    }

    /** A label in a frame right behind a bracket, which only counts as one where the bracket has been read. */
    private @Nullable Mark opening(int from) {
        return from < line.length() && Brackets.opensRemark(line.charAt(from))
                ? LabelledText.markAt(blotted, from)
                : null;
    }

    private int after(int from) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int stop(Mark mark) {
        int stop = blotted.indexOf('。', mark.start());
        return stop < 0 ? line.length() : stop + 1;
    }

    private static boolean units(Mark mark) {
        return mark.label().kind() == Label.Kind.UNITS;
    }

    private boolean opensStatement(int index) {
        return index == 0 || BEFORE.indexOf(line.charAt(index - 1)) >= 0;
    }

    /** Brackets as plain characters of the same length, so that labels inside them are not seen. */
    private static String blotBrackets(String line, int[] closings) {
        StringBuilder text = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            if (Brackets.opensRemark(line.charAt(i)) && !LabelledText.framedLabelAt(line, i)) {
                for (int k = i + 1; k < closings[i]; k++) {
                    text.setCharAt(k, '\ue001');
                }
                i = Math.max(i, closings[i]);
            }
        }
        return text.toString();
    }
}
