package org.mingtang.plan.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.UnitList.Named;

/** Brackets, lines and sentences that say who does what stands before them (labelling rule 2). */
final class Governing {

    private static final Pattern BY = Pattern.compile("^(?:以上|上述)?(?:工作|任务|事项)?由(.{2,200})$");
    private static final int LONGEST_BRACKET = 900;

    /**
     * A statement about units inside a line.
     *
     * @param start index of its first character in the line
     * @param end index behind it
     */
    record Statement(int start, int end, String content) {}

    private final String line;
    private final int[] closings;
    /** For every index the next at which a bracket opens, the line's length if none does. */
    private final int[] openings;

    private final LabelRun labels;
    /** What was found at each bracket, so that it is asked once only. */
    private final Map<Integer, Boolean> unitBrackets = new HashMap<>();

    /** Looks at a line for any number of questions about it. */
    Governing(String line) {
        this.line = line;
        this.closings = Brackets.closings(line);
        this.openings = new int[line.length()];
        for (int i = line.length() - 1, next = line.length(); i >= 0; i--) {
            next = Brackets.opensRemark(line.charAt(i)) ? i : next;
            openings[i] = next;
        }
        this.labels = new LabelRun(line, closings);
    }

    /** The first statement from an index on, or null. */
    static @Nullable Statement first(String line, int from) {
        return new Governing(line).first(from);
    }

    /** The first statement from an index on, or null. */
    @Nullable
    Statement first(int from) {
        Statement label = labels.from(from);
        int stop = label == null ? line.length() : label.start();
        for (int i = nextOpening(from); i < stop; i = nextOpening(i + 1)) {
            int open = i;
            int end = end(open);
            if (end > open && end - open < LONGEST_BRACKET) {
                if (unitBrackets.computeIfAbsent(open, at -> isUnitBracket(line, at, end, content(at, end)))) {
                    return new Statement(open, Math.min(end + 1, line.length()), content(open, end));
                }
                i = end;
            }
        }
        return label != null ? label : sentence(line, from);
    }

    private int nextOpening(int from) {
        return from < line.length() ? openings[from] : line.length();
    }

    private String content(int open, int end) {
        return line.substring(open + 1, end);
    }

    /** Where a bracket ends: one that was never closed, with a label in it, at the end of the line. */
    private int end(int open) {
        boolean unclosed = closings[open] < 0
                && line.length() - open < LONGEST_BRACKET
                && LabelledText.hasLabel(line.substring(open + 1));
        return unclosed ? line.length() : closings[open];
    }

    private static boolean isUnitBracket(String line, int open, int close, String content) {
        if (UnitNotes.isForAll(content)) {
            return true;
        }
        List<Label.Kind> labels = LabelledText.read(content).stream()
                .map(LabelledText.Part::label)
                .filter(Objects::nonNull)
                .map(Label::kind)
                .toList();
        if (!labels.isEmpty() && !labels.equals(List.of(Label.Kind.DEADLINE))) {
            return labels.contains(Label.Kind.UNITS);
        }
        UnitCell cell = UnitCell.read(content, null);
        List<Named> names = cell.units().stream()
                .flatMap(list -> UnitList.read(list.text(), list.role()).stream())
                .toList();
        if (names.isEmpty() || content.matches(".*(?:下同|以下简称|简称|含).*")) {
            return false;
        }
        long alike = names.stream()
                .filter(unit -> UnitNames.looksLikeUnit(unit.name()))
                .count();
        boolean roles = names.stream().anyMatch(unit -> unit.role() != null);
        boolean afterSentence = open == 0
                || Text.endsSentence(
                        line.substring(lastFilled(line, open), open).strip());
        boolean atEnd = close >= line.length() - 1 || "。；;".indexOf(line.charAt(close + 1)) >= 0;
        long strong = names.stream()
                .filter(unit -> UnitNames.strong(unit.name()) || unit.name().startsWith("各"))
                .count();
        return roles && alike * 3 >= names.size() * 2 && (afterSentence || atEnd || names.size() > 1)
                || afterSentence && alike * 3 >= names.size() * 2
                || atEnd
                        && strong == names.size()
                        && (names.size() > 1 || names.get(0).name().length() >= 4);
    }

    /** Index of the last character before an index that is not blank, 0 if there is none. */
    private static int lastFilled(String line, int index) {
        int last = index - 1;
        while (last > 0 && Character.isWhitespace(line.charAt(last))) {
            last--;
        }
        return Math.max(0, last);
    }

    /** A closing sentence: {@code 由A、B负责落实。} or nothing but units with a role word. */
    private static @Nullable Statement sentence(String line, int from) {
        int start = from;
        while (start < line.length()) {
            int end = line.indexOf('。', start);
            int stop = end < 0 ? line.length() : end;
            String text = line.substring(start, stop).strip();
            if (text.length() <= 220 && assigns(text)) {
                return new Statement(start, Math.min(line.length(), stop + 1), text);
            }
            int by = clauseBy(line, start, stop);
            if (by >= 0) {
                return new Statement(by, Math.min(line.length(), stop + 1), line.substring(by + 1, stop));
            }
            start = stop + 1;
        }
        return null;
    }

    /** Index of the comma before a last clause {@code ，由A牵头，B配合}, or -1. */
    private static int clauseBy(String line, int start, int stop) {
        for (int i = stop - 1; i >= start; i--) {
            if ("，,；;".indexOf(line.charAt(i)) >= 0 && i + 1 < stop && line.charAt(i + 1) == '由') {
                return stop - i <= 160 && assigns(line.substring(i + 1, stop)) ? i : -1;
            }
        }
        return -1;
    }

    /** {@code A牵头，B配合，6月底前完成}: the clause with the date says nothing about units. */
    private static String withoutDeadline(String text) {
        List<Draft.UnitText> lists = UnitCell.read(text, null).units();
        return lists.size() == 1 ? lists.get(0).text() : text;
    }

    private static boolean assigns(String sentence) {
        Matcher by = BY.matcher(sentence);
        boolean introduced = by.find();
        String text = introduced ? withoutDeadline(by.group(1)) : sentence;
        if (!text.matches(".*(?:负责|牵头|配合|落实|承办|协助|参与|实施).{0,6}")) {
            return false;
        }
        List<Named> names = UnitList.read(text, null);
        boolean roles = names.stream().anyMatch(unit -> unit.role() != null);
        boolean alike = !names.isEmpty()
                && names.stream()
                        .allMatch(unit -> UnitNames.looksLikeUnit(unit.name())
                                && unit.name().length() <= 24);
        return roles
                && alike
                && (introduced
                        || names.stream()
                                .allMatch(unit -> UnitNames.strong(unit.name())
                                        || unit.name().startsWith("各")));
    }
}
