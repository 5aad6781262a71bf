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
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble((Glyph each) -> -each.box().getCenterY()));
        List<Glyph> read = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph each : sorted) {
            boolean on = line.isEmpty()
                    || Math.abs(line.get(0).box().getCenterY() - each.box().getCenterY())
                            < Math.min(line.get(0).box().getHeight(), each.box().getHeight()) * 0.5;
            if (!on) {
                end(line, read);
            }
            line.add(each);
        }
        end(line, read);
        return read;
    }

    private static void end(List<Glyph> line, List<Glyph> read) {
        line.sort(Comparator.comparingDouble(each -> each.box().getX()));
        read.addAll(line);
        line.clear();
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
        boolean beside = last != null
                && Math.abs(last.getCenterY() - box.getCenterY()) < box.getHeight() * 0.3
                && box.getX() >= last.getX()
                && box.getX() - last.getMaxX() < box.getHeight();
        if (beside) {
            last.add(box);
        } else {
            boxes.add((Rectangle2D) box.clone());
        }
    }
}
