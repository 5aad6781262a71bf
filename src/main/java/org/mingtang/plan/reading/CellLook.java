package org.mingtang.plan.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.mingtang.plan.reading.UnitList.Named;

/** What a single cell looks like. */
final class CellLook {

    private static final Pattern NUMBER = Pattern.compile(
            "[★☆▲*※]?(?:任务)?\\d{1,4}(?:[-.]\\d{1,3})?[.、．★☆▲]?|[（(]\\d{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.]?|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳]");

    private CellLook() {}

    /** All that is asked about one cell, found once. */
    record Look(String text, boolean number, boolean units, boolean deadline) {}

    static Look of(String cell) {
        String text = Text.squeeze(cell);
        return new Look(text, number(text), units(cell), DeadlineReader.looksLikeDeadline(text));
    }

    static boolean number(String text) {
        return NUMBER.matcher(Text.narrow(text)).matches();
    }

    /** Whether most of a cell's names look like units. */
    static boolean units(String cell) {
        String text = Text.squeeze(cell);
        if (text.length() < 2 || text.length() > 600 || Text.endsSentence(text) && text.length() > 60) {
            return false;
        }
        if (LabelledText.hasLabel(cell)) {
            return LabelledText.read(cell).stream()
                    .anyMatch(part -> part.label() != null && part.label().kind() == Label.Kind.UNITS);
        }
        if (Heading.of(text) != null) {
            return false;
        }
        List<Named> names = UnitList.read(cell, null);
        long alike = names.stream()
                .filter(unit -> UnitNames.looksLikeUnit(unit.name()))
                .count();
        boolean listed = names.size() > 1
                || names.stream()
                        .allMatch(unit -> unit.role() != null || unit.name().length() <= 24);
        return !names.isEmpty() && listed && alike * 3 >= names.size() * 2;
    }
}
