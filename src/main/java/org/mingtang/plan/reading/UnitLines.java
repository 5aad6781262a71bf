package org.mingtang.plan.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.UnitList.Named;

/**
 * Lines of running text that name units and nothing else, without label or bracket: {@code 县应急局牵头，县公安局配合；6月底前完成}.
 *
 * <p>One such line may be a signature; a document in which several stand below sentences writes its units so.
 */
final class UnitLines {

    private static final int LEAST = 3;
    private static final int LONGEST = 200;

    private final Set<Line> units;
    private final Set<Line> deadlines;

    private UnitLines(Set<Line> units, Set<Line> deadlines) {
        this.units = units;
        this.deadlines = deadlines;
    }

    static UnitLines in(List<Line> lines) {
        Set<Line> units = new HashSet<>();
        Set<Line> deadlines = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line above = lines.get(i - 1);
            if (units.contains(above)
                    && line.text().strip().length() <= 24
                    && DeadlineReader.looksLikeDeadline(line.text())
                    && !ChineseDate.only(Text.squeeze(line.text()))) {
                deadlines.add(line);
            } else if (Text.endsSentence(above.text().strip())
                    && unitsOnly(line.text())
                    && (i + 1 == lines.size()
                            || !ChineseDate.only(Text.squeeze(lines.get(i + 1).text())))) {
                units.add(line);
            }
        }
        int weight =
                units.stream().mapToInt(line -> UnitLines.telling(line) ? 2 : 1).sum();
        return weight < LEAST ? new UnitLines(Set.of(), Set.of()) : new UnitLines(units, deadlines);
    }

    /** Several names, a role word or a date: no signature looks so. */
    private static boolean telling(Line line) {
        UnitCell cell = UnitCell.read(Text.strip(line.text()), null);
        List<Named> names = names(cell);
        return cell.deadline() != null || names.size() > 1 || names.stream().anyMatch(unit -> unit.role() != null);
    }

    private static List<Named> names(UnitCell cell) {
        return cell.units().stream()
                .flatMap(list -> UnitList.read(list.text(), list.role()).stream())
                .toList();
    }

    boolean holds(Line line) {
        return units.contains(line);
    }

    /** Whether a line is the deadline of the units named on the line above. */
    boolean dates(Line line) {
        return deadlines.contains(line);
    }

    private static boolean unitsOnly(String text) {
        String line = Text.strip(text);
        if (line.length() > LONGEST
                || Heading.of(line) != null
                || LabelledText.hasLabel(line)
                || ProseLines.interrupts(line)) {
            return false;
        }
        List<Named> names = names(UnitCell.read(line, null));
        return !names.isEmpty()
                && names.stream()
                        .allMatch(unit -> UnitNames.looksLikeUnit(unit.name())
                                && unit.name().length() <= 24
                                && (UnitNames.strong(unit.name()) || UnitNames.looksCollective(unit.name())));
    }
}
