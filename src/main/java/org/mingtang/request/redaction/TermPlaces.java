package org.mingtang.request.redaction;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the sought words stand on a page, found in the order of drawing and in the order of reading. */
final class TermPlaces {

    /** The words of one find, with its rectangles: one a line. */
    record Found(int term, String ground, List<Rectangle2D> boxes) {}

    private TermPlaces() {}

    static List<Found> of(List<Glyph> glyphs, Sought sought) {
        Set<Found> found = new LinkedHashSet<>(in(glyphs, sought));
        found.addAll(in(read(glyphs), sought));
        return List.copyOf(found);
    }

    /** The page's text line by line, whatever the order it was drawn in. */
    static List<Glyph> read(List<Glyph> glyphs) {
        return lines(glyphs).stream().flatMap(List::stream).toList();
    }

    static List<List<Glyph>> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble((Glyph each) -> -each.box().getCenterY()));
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph each : sorted) {
            boolean on = line.isEmpty()
                    || Math.abs(line.get(0).box().getCenterY() - each.box().getCenterY())
                            < Math.min(line.get(0).box().getHeight(), each.box().getHeight()) * 0.5;
            if (!on) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(each);
        }
        lines.add(line);
        lines.forEach(each ->
                each.sort(Comparator.comparingDouble(glyph -> glyph.box().getX())));
        return lines;
    }

    /** One box for each line that the glyphs stand on. */
    static List<Rectangle2D> boxes(List<Glyph> glyphs) {
        List<Rectangle2D> boxes = new ArrayList<>();
        glyphs.forEach(glyph -> add(boxes, glyph.box()));
        return boxes;
    }

    private static List<Found> in(List<Glyph> glyphs, Sought sought) {
        StringBuilder text = new StringBuilder();
        List<Integer> origin = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            String piece = glyphs.get(i).text();
            for (int k = 0; k < piece.length(); k++) {
                origin.add(i);
            }
            text.append(piece);
        }
        List<Found> found = new ArrayList<>();
        for (Sought.Hit hit : sought.in(text.toString())) {
            List<Rectangle2D> boxes = new ArrayList<>();
            for (int i = origin.get(hit.from()); i <= origin.get(hit.to() - 1); i++) {
                add(boxes, glyphs.get(i).box());
            }
            found.add(new Found(hit.term(), sought.ground(hit.term()), boxes));
        }
        return found;
    }

    /** Joins a glyph to the box before it when they stand side by side. */
    private static void add(List<Rectangle2D> boxes, Rectangle2D box) {
        Rectangle2D last = boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
        if (last != null && isBeside(last, box)) {
            last.add(box);
        } else {
            boxes.add((Rectangle2D) box.clone());
        }
    }

    private static boolean isBeside(Rectangle2D last, Rectangle2D box) {
        return Math.abs(last.getCenterY() - box.getCenterY()) < box.getHeight() * 0.3
                && box.getX() >= last.getX()
                && box.getX() - last.getMaxX() < box.getHeight();
    }
}
