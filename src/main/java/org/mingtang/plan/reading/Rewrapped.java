package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mingtang.plan.reading.Section.Line;

/** Paragraphs that were broken at a fixed width, put together again. */
final class Rewrapped {

    private static final int LEAST_LINES = 8;
    private static final int NARROWEST = 24;
    /** A wide character or a mark that may not begin a line leaves its line short. */
    private static final int SLACK = 4;

    private Rewrapped() {}

    static List<Line> paragraphs(List<Line> lines) {
        for (ToIntFunction<String> measure : List.<ToIntFunction<String>>of(Rewrapped::columns, String::length)) {
            int width = width(lines, measure);
            if (width > 0) {
                return paragraphs(lines, measure, width);
            }
        }
        return lines;
    }

    private static List<Line> paragraphs(List<Line> lines, ToIntFunction<String> measure, int width) {
        boolean indented = indented(lines);
        List<Line> result = new ArrayList<>();
        boolean full = false;
        for (Line line : lines) {
            boolean goesOn = full && !line.blank() && goesOn(line, indented);
            if (goesOn) {
                Line first = result.get(result.size() - 1);
                result.set(
                        result.size() - 1,
                        new Line(
                                first.text().stripTrailing() + line.text().strip(),
                                first.headingLevel(),
                                first.position()));
            } else {
                result.add(line);
            }
            int columns = measure.applyAsInt(line.text().stripTrailing());
            full = running(line.text()) && columns >= width - SLACK && columns <= width;
        }
        return result;
    }

    /** The width at which the lines were broken, or -1: then half of the longer ones are just as wide and hardly any is wider. */
    private static int width(List<Line> lines, ToIntFunction<String> measure) {
        int[] widths = lines.stream()
                .mapToInt(line -> measure.applyAsInt(line.text().stripTrailing()))
                .filter(width -> width >= NARROWEST)
                .toArray();
        return Arrays.stream(widths)
                .distinct()
                .filter(width -> brokenAt(width, widths, lines, measure))
                .max()
                .orElse(-1);
    }

    private static boolean brokenAt(int width, int[] widths, List<Line> lines, ToIntFunction<String> measure) {
        long full = Arrays.stream(widths)
                .filter(each -> each >= width - SLACK && each <= width)
                .count();
        long wider = Arrays.stream(widths).filter(each -> each > width).count();
        long longer = lines.stream()
                .filter(line -> measure.applyAsInt(line.text()) > width / 2)
                .count();
        long broken = lines.stream()
                .filter(line -> {
                    int each = measure.applyAsInt(line.text().stripTrailing());
                    return each >= width - SLACK
                            && each <= width
                            && !Text.endsSentence(line.text().strip());
                })
                .count();
        return full >= LEAST_LINES && wider * 12 <= full && full * 2 >= longer && broken * 3 >= full * 2;
    }

    /** Whether paragraphs begin with blanks. */
    private static boolean indented(List<Line> lines) {
        long indented =
                lines.stream().filter(line -> !line.blank() && blank(line)).count();
        return indented * 5 >= lines.stream().filter(line -> !line.blank()).count();
    }

    /** Rows of tables are no paragraphs. */
    private static boolean running(String text) {
        return text.indexOf('\t') < 0 && text.indexOf('|') < 0 && text.indexOf('｜') < 0;
    }

    private static boolean goesOn(Line line, boolean indented) {
        return running(line.text()) && (indented ? !blank(line) : Heading.of(line.text()) == null);
    }

    private static boolean blank(Line line) {
        char first = line.text().charAt(0);
        return first == ' ' || first == '\u3000' || first == '\u00a0' || first == '\t';
    }

    /** Columns on a screen where a Chinese character takes two. */
    private static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            columns += text.charAt(i) < 0x2e80 && text.charAt(i) != '“' && text.charAt(i) != '”' ? 1 : 2;
        }
        return columns;
    }
}
