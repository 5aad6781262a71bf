package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.plan.reading.Section.Line;

/** Pieces of a cell that a narrow column broke over lines, where the break is plain to see. */
final class BrokenCells {

    private static final Pattern GOES_ON = Pattern.compile("^[，、。；：）)】〕”’》,;:].*", Pattern.DOTALL);
    private static final Pattern END_OF_DATE = Pattern.compile("^(?:年|月|日)?(?:底|末|内|初)?(?:之?前|以前|完成)?$");
    private static final Pattern OPEN_DATE =
            Pattern.compile("(?:\\d|[一二三四上下])(?:年|月|季|半|年\\d{1,2})?$|\\d{1,2}月(?:底)?$");

    private static final int LEAST_TORN = 2;

    private BrokenCells() {}

    /** Only in a table where some lines begin with punctuation or the end of a date: no cell does. */
    static List<Line> joined(List<Line> cells) {
        long torn = cells.stream()
                .map(cell -> Text.squeeze(cell.text()))
                .filter(text -> GOES_ON.matcher(text).matches() && Heading.of(text) == null
                        || text.matches("(?:月|日)?(?:底|末)?前|[底末]"))
                .count();
        if (torn < LEAST_TORN) {
            return cells;
        }
        List<Line> joined = new ArrayList<>();
        for (Line cell : cells) {
            Line last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && broken(last.text().strip(), cell.text().strip())) {
                joined.set(
                        joined.size() - 1,
                        new Line(last.text().strip() + cell.text().strip(), last.headingLevel(), last.position()));
            } else {
                joined.add(cell);
            }
        }
        return joined;
    }

    private static boolean broken(String text, String next) {
        if (text.isEmpty() || next.isEmpty() || CellLook.number(text)) {
            return false;
        }
        boolean date = END_OF_DATE.matcher(next).matches()
                && !next.isEmpty()
                && OPEN_DATE.matcher(text).find();
        return GOES_ON.matcher(next).matches()
                || "、，（(“《".indexOf(text.charAt(text.length() - 1)) >= 0
                || date
                || name(text, next);
    }

    /** {@code 市行政审 | 批局}: neither piece is a name, both together are. */
    private static boolean name(String text, String next) {
        String last = piece(text, true);
        String first = piece(next, false);
        return last.matches("[\\u4e00-\\u9fa5（()）]{1,12}")
                && first.length() <= 10
                && !UnitNames.looksLikeUnit(last)
                && UnitNames.strong(Roles.read(last + first).names())
                && UnitNames.looksLikeUnit(Roles.read(last + first).names())
                && (text.equals(last) || CellLook.units(text.substring(0, text.length() - last.length())));
    }

    private static String piece(String text, boolean last) {
        String[] pieces = text.split("[、，,；;]", -1);
        return pieces[last ? pieces.length - 1 : 0];
    }
}
