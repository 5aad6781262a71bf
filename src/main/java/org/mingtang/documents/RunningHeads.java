package org.mingtang.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.documents.PdfLines.Line;

/**
 * Takes away what stands at the head or foot of page after page: running heads and page numbers.
 *
 * <p>They part sentences and tables that go on over the page. A running head is kept once if it is no smaller than the
 * text, since it may be a title printed on each page.
 */
final class RunningHeads {

    private static final int LINES_AT_AN_EDGE = 2;
    private static final int NEIGHBOURS = 9;
    private static final double SAME_HEIGHT = 4;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** Annexes of one page each count on with the pages, but their labels belong to the text. */
    private static final Pattern ANNEX = Pattern.compile("附\\s*[件表]\\s*\\d{0,3}[：:]?");

    private record Place(int page, Line line) {}

    private RunningHeads() {}

    static List<PdfPage> without(List<PdfPage> pages) {
        Map<String, List<Place>> alike = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            for (Line line : edges(pages.get(page).lines())) {
                if (ANNEX.matcher(line.text()).matches()) {
                    continue;
                }
                String words = NUMBER.matcher(line.text().replace(" ", "")).replaceAll("#");
                alike.computeIfAbsent(words, key -> new ArrayList<>()).add(new Place(page, line));
            }
        }
        List<List<Line>> dropped = new ArrayList<>();
        pages.forEach(page -> dropped.add(new ArrayList<>()));
        alike.values().forEach(places -> drop(places, pages, dropped));
        List<PdfPage> left = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            PdfPage each = pages.get(page);
            List<Line> lines = new ArrayList<>(each.lines());
            lines.removeAll(dropped.get(page));
            left.add(new PdfPage(each.number(), each.width(), lines, each.tables()));
        }
        return left;
    }

    private static List<Line> edges(List<Line> lines) {
        int foot = Math.max(LINES_AT_AN_EDGE, lines.size() - LINES_AT_AN_EDGE);
        List<Line> edges = new ArrayList<>(lines.subList(0, Math.min(LINES_AT_AN_EDGE, lines.size())));
        edges.addAll(lines.subList(Math.min(foot, lines.size()), lines.size()));
        return edges;
    }

    private static void drop(List<Place> places, List<PdfPage> pages, List<List<Line>> dropped) {
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            List<Place> near = places.subList(Math.max(0, at - NEIGHBOURS), Math.min(places.size(), at + NEIGHBOURS));
            boolean returns = near.stream().anyMatch(other -> other.page != place.page && same(place, other));
            boolean again = near.stream().anyMatch(other -> other.page < place.page && same(place, other));
            boolean numbered = NUMBER.matcher(place.line.text()).find();
            if (returns && (again || numbered || isSmall(place.line, pages.get(place.page)))) {
                dropped.get(place.page).add(place.line);
            }
        }
    }

    /** At the same height, and numbers in it count on with the pages. */
    private static boolean same(Place a, Place b) {
        if (Math.abs(a.line.baseline() - b.line.baseline()) > SAME_HEIGHT) {
            return false;
        }
        Matcher one = NUMBER.matcher(a.line.text());
        Matcher two = NUMBER.matcher(b.line.text());
        boolean numbered = false;
        while (one.find() && two.find()) {
            numbered = true;
            if (Integer.parseInt(one.group()) - Integer.parseInt(two.group()) == a.page - b.page) {
                return true;
            }
        }
        return !numbered || a.line.text().equals(b.line.text());
    }

    private static boolean isSmall(Line line, PdfPage page) {
        double body = page.lines().stream().mapToDouble(Line::size).max().orElse(0);
        return line.size() < 0.85 * body;
    }
}
