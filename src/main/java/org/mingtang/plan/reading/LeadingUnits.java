package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Governing.Statement;
import org.mingtang.plan.reading.Section.Line;

/**
 * Units named before the text they answer for, on the line below a heading or in a bracket behind it: moved below that text.
 *
 * <p>Whether a document writes them so is told by all its sections together, for a single one may stand before the next item's text.
 */
final class LeadingUnits {

    private static final int LEAST_SECTIONS = 3;
    private static final int LEAST_BRACKETS = 2;

    /** A heading and the lines under it. */
    private record Part(@Nullable Line heading, List<Line> lines) {}

    /** What each line says about units, found once: lines may be very long. */
    private final Map<Line, Optional<Statement>> statements = new IdentityHashMap<>();

    private LeadingUnits() {}

    static List<Line> moved(List<Line> lines) {
        return new LeadingUnits().move(lines);
    }

    private @Nullable Statement statement(Line line) {
        return statements
                .computeIfAbsent(line, each -> Optional.ofNullable(Governing.first(each.text(), 0)))
                .orElse(null);
    }

    private List<Line> move(List<Line> lines) {
        List<Part> parts = parts(lines);
        long first = parts.stream().filter(this::unitsFirst).count();
        long last = parts.stream().filter(this::unitsLater).count();
        boolean lead = first >= LEAST_SECTIONS && first > 3 * last;
        boolean brackets = parts.stream().filter(part -> bracket(part) != null).count() >= LEAST_BRACKETS;
        if (!lead && !brackets) {
            return lines;
        }
        List<Line> result = new ArrayList<>();
        for (Part part : parts) {
            Statement bracket = brackets ? bracket(part) : null;
            Line heading = part.heading();
            if (heading != null && bracket != null) {
                result.add(new Line(
                        heading.text().substring(0, bracket.start()), heading.headingLevel(), heading.position()));
                result.addAll(part.lines());
                result.add(new Line(heading.text().substring(bracket.start()), 0, heading.position()));
                continue;
            }
            if (heading != null) {
                result.add(heading);
            }
            if (lead && unitsFirst(part)) {
                int end = textEnd(part.lines());
                result.addAll(part.lines().subList(1, end));
                result.add(part.lines().get(0));
                result.addAll(part.lines().subList(end, part.lines().size()));
            } else {
                result.addAll(part.lines());
            }
        }
        return result;
    }

    private static List<Part> parts(List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(null, new ArrayList<>()));
        for (Line line : lines) {
            Heading heading = Heading.of(line.text());
            if (heading != null && heading.chinese()) {
                parts.add(new Part(line, new ArrayList<>()));
            } else {
                parts.get(parts.size() - 1).lines().add(line);
            }
        }
        return parts;
    }

    /** The text ends where letter, signature or page furniture begin. */
    private static int textEnd(List<Line> lines) {
        int end = 1;
        while (end < lines.size()
                && !ProseLines.interrupts(lines.get(end).text())
                && !ProseLines.signs(lines.get(end).text())) {
            end++;
        }
        return end;
    }

    private boolean unitsFirst(Part part) {
        List<Line> lines = part.lines();
        return part.heading() != null
                && lines.size() > 1
                && unitLine(lines.get(0))
                && textEnd(lines) > 1
                && lines.subList(1, lines.size()).stream().allMatch(line -> statement(line) == null);
    }

    private boolean unitsLater(Part part) {
        return part.lines().stream().skip(1).anyMatch(this::unitLine);
    }

    private boolean unitLine(Line line) {
        Statement statement = statement(line);
        return statement != null && statement.start() == 0;
    }

    /** The unit bracket behind a caption that governs the lines below it, none of which names units of its own. */
    private @Nullable Statement bracket(Part part) {
        Line heading = part.heading();
        if (heading == null || part.lines().isEmpty()) {
            return null;
        }
        String text = heading.text();
        Statement statement = statement(heading);
        boolean behind = statement != null
                && statement.start() > 0
                && text.substring(statement.end()).isBlank()
                && !Text.endsSentence(text.substring(0, statement.start()).strip());
        boolean governs = part.lines().stream()
                .takeWhile(line -> !ProseLines.interrupts(line.text()))
                .allMatch(line -> statement(line) == null);
        boolean body = !ProseLines.interrupts(part.lines().get(0).text());
        return behind && governs && body ? statement : null;
    }
}
