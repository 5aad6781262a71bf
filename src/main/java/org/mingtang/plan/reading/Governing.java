package org.mingtang.plan.reading;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.UnitList.Named;

/** Brackets, lines and sentences that say who does what stands before them (labelling rule 2). */
final class Governing {

    private static final Pattern BY = Pattern.compile("^(?:以上|上述)?(?:工作|任务|事项)?由(.{2,200})$");
    private static final int LONGEST_BRACKET = 900;

    private Governing() {}

    /**
     * A statement about units inside a line.
     *
     * @param start index of its first character in the line
     * @param end index behind it
     */
    record Statement(int start, int end, String content) {}

    /** The first statement from an index on, or null. */
    static @Nullable Statement first(String line, int from) {
        Statement label = label(line, from);
        int stop = label == null ? line.length() : label.start();
        for (int i = from; i < stop; i++) {
            if (Brackets.opensRemark(line.charAt(i))) {
                int end = Brackets.closing(line, i);
                if (end < 0) {
                    end = unclosedEnd(line, i);
                }
                if (end > i && end - i < LONGEST_BRACKET) {
                    String content = line.substring(i + 1, Math.min(end, line.length()));
                    if (isUnitBracket(line, i, end, content)) {
                        return new Statement(i, Math.min(end + 1, line.length()), content);
                    }
                    i = end;
                }
            }
        }
        return label != null ? label : sentence(line, from);
    }

    /** A bracket that was never closed, at the end of a line. */
    private static int unclosedEnd(String line, int open) {
        String content = line.substring(open + 1);
        return LabelledText.hasLabel(content) ? line.length() : -1;
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
        boolean afterSentence =
                open == 0 || Text.endsSentence(line.substring(0, open).strip());
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

    /** A label that runs in: {@code …方案。责任单位:A。完成时限:B。}; it reaches to the end of its last value. */
    private static @Nullable Statement label(String line, int from) {
        if (!LabelledText.mayHold(line)) {
            return null;
        }
        String blotted = blotBrackets(line);
        List<LabelledText.Part> parts = LabelledText.read(blotted.substring(from));
        int start = -1;
        for (LabelledText.Part part : parts) {
            Label label = part.label();
            if (label != null && start < 0 && opensStatement(line, from + part.start())) {
                start = from + part.start();
            }
        }
        boolean units = start >= 0
                && parts.stream()
                        .anyMatch(part -> part.label() != null && part.label().kind() == Label.Kind.UNITS);
        if (!units) {
            return null;
        }
        int last = from + parts.get(parts.size() - 1).start();
        Matcher end = Pattern.compile("。").matcher(blotted);
        int stop = end.find(last) ? end.end() : line.length();
        return new Statement(start, stop, line.substring(start, stop));
    }

    private static boolean opensStatement(String line, int index) {
        return index == 0 || "。；;，,！.  \t\u3000】）)〕".indexOf(line.charAt(index - 1)) >= 0;
    }

    /** Brackets as plain characters of the same length, so that labels inside them are not seen. */
    private static String blotBrackets(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            if (Brackets.opensRemark(line.charAt(i)) && !LabelledText.framedLabelAt(line, i)) {
                int end = Brackets.closing(line, i);
                for (int k = i + 1; k < end; k++) {
                    text.setCharAt(k, '\ue001');
                }
                i = Math.max(i, end);
            }
        }
        return text.toString();
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
        for (int i = stop - 1; i > start; i--) {
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
