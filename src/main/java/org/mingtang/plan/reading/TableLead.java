package org.mingtang.plan.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;

/** Lines between tables: headings right above a table are part of its path, a title ends what is inherited. */
final class TableLead {

    private static final int LONGEST = 60;

    private TableLead() {}

    static void read(List<Line> lines, HeadingStack headings, TableReader tables) {
        int start = lines.size();
        while (start > 0 && belongs(lines.get(start - 1))) {
            start--;
        }
        if (start > 0) {
            tables.interrupt();
            headings.clear();
        }
        for (Line line : lines.subList(start, lines.size())) {
            Heading heading = heading(line);
            if (heading != null) {
                tables.heading(line.text());
            }
        }
    }

    private static boolean belongs(Line line) {
        String text = Text.squeeze(line.text());
        return text.isEmpty()
                || Furniture.isPageNumber(line.text())
                || text.matches("(?:[（(]?续(?:上)?表\\d{0,2}[)）]?|.{0,20}第\\d{1,3}页.{0,10})[:：]?")
                || heading(line) != null;
    }

    private static @Nullable Heading heading(Line line) {
        Heading heading = Heading.of(line.text());
        boolean caption = heading != null
                && heading.chinese()
                && line.text().length() <= LONGEST
                && !Text.endsSentence(line.text().strip());
        return caption ? heading : null;
    }
}
