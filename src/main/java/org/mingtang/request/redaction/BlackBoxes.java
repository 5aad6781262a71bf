package org.mingtang.request.redaction;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.jspecify.annotations.Nullable;

/** Paints the boxes with their ground in white. The ground is drawn with lines: within a box there is no text at all. */
final class BlackBoxes implements AutoCloseable {

    private static final double SMALLEST = 4;
    private static final double LARGEST = 12;

    private @Nullable TrueTypeFont font;
    private final Map<Integer, Path2D> outlines = new HashMap<>();

    /** @param toOwn leads from the page as shown, points from the upper left corner, to the content's space */
    void paint(PDPageContentStream to, List<Place> places, PageFrame frame, AffineTransform toOwn) throws IOException {
        for (Place place : places) {
            Rectangle2D box = frame.shown(place.box());
            to.setNonStrokingColor(Color.BLACK);
            draw(to, new Path2D.Double(box), toOwn);
            Path2D words = words(place.ground(), box);
            if (words != null) {
                to.setNonStrokingColor(Color.WHITE);
                draw(to, words, toOwn);
            }
        }
    }

    private @Nullable Path2D words(String ground, Rectangle2D box) throws IOException {
        int[] signs = ground.strip().codePoints().toArray();
        double size = signs.length == 0
                ? 0
                : Math.min(LARGEST, Math.min(box.getHeight() * 0.7, box.getWidth() * 0.94 / signs.length));
        if (size < SMALLEST) {
            return null;
        }
        Path2D words = new Path2D.Double();
        double x = box.getCenterX() - size * signs.length / 2;
        double y = box.getCenterY() + size * 0.36;
        for (int sign : signs) {
            AffineTransform at = new AffineTransform(size, 0, 0, -size, x, y);
            words.append(at.createTransformedShape(outline(sign)), false);
            x += size;
        }
        return words;
    }

    /** In units of the font size. */
    private Path2D outline(int sign) throws IOException {
        Path2D known = outlines.get(sign);
        if (known == null) {
            TrueTypeFont open = font();
            int number = open.getUnicodeCmapLookup().getGlyphId(sign);
            GlyphData glyph = open.getGlyph().getGlyph(number);
            double unit = 1.0 / open.getUnitsPerEm();
            known = new Path2D.Double();
            if (glyph != null && number != 0) {
                known.append(
                        AffineTransform.getScaleInstance(unit, unit).createTransformedShape(glyph.getPath()), false);
            }
            outlines.put(sign, known);
        }
        return known;
    }

    private TrueTypeFont font() throws IOException {
        if (font == null) {
            try (InputStream in =
                    Objects.requireNonNull(BlackBoxes.class.getResourceAsStream("/documents/fonts/MingtangHei.ttf"))) {
                font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            }
        }
        return font;
    }

    private static void draw(PDPageContentStream to, Path2D path, AffineTransform toOwn) throws IOException {
        float[] p = new float[6];
        float[] at = new float[2];
        for (PathIterator each = path.getPathIterator(toOwn); !each.isDone(); each.next()) {
            switch (each.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> to.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> to.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO ->
                    to.curveTo(
                            at[0] + (p[0] - at[0]) * 2 / 3,
                            at[1] + (p[1] - at[1]) * 2 / 3,
                            p[2] + (p[0] - p[2]) * 2 / 3,
                            p[3] + (p[1] - p[3]) * 2 / 3,
                            p[2],
                            p[3]);
                case PathIterator.SEG_CUBICTO -> to.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> to.closePath();
            }
            int last = switch (each.currentSegment(p)) {
                case PathIterator.SEG_QUADTO -> 2;
                case PathIterator.SEG_CUBICTO -> 4;
                case PathIterator.SEG_CLOSE -> -1;
                default -> 0;
            };
            if (last >= 0) {
                at[0] = p[last];
                at[1] = p[last + 1];
            }
        }
        to.fill();
    }

    @Override
    public void close() throws IOException {
        if (font != null) {
            font.close();
        }
    }
}
