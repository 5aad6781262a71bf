package org.mingtang.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the straight lines drawn on a page, be they strokes or thin filled rectangles. */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final double THICKEST = 3;

    /** Maps and charts have more; a page of them is read as text only. */
    private static final int MOST = 50_000;

    private final List<Rule> rules = new ArrayList<>();
    private final AffineTransform toReader;
    private final GeneralPath path = new GeneralPath();

    private PdfRules(PDPage page) {
        super(page);
        toReader = toReader(page);
    }

    /** Horizontal and vertical lines in points from the top left corner, joined where they touch. */
    static List<Rule> of(PDPage page) throws IOException {
        PdfRules collector = new PdfRules(page);
        collector.processPage(page);
        return collector.rules.size() >= MOST ? List.of() : Rule.joined(collector.rules);
    }

    /** From the page's own coordinates to those of a reader, who sees it turned and counts from the top. */
    private static AffineTransform toReader(PDPage page) {
        PDRectangle box = page.getCropBox();
        float w = box.getWidth();
        float h = box.getHeight();
        AffineTransform turned = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 180 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 270 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(1, 0, 0, -1, 0, h);
        };
        turned.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        return turned;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    /** Glyphs that the file itself draws are no lines of a table, though a 一 would look like one. */
    @Override
    protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector displacement) {}

    @Override
    public void strokePath() {
        double[] at = new double[6];
        Point2D start = new Point2D.Double();
        Point2D last = start;
        for (PathIterator i = path.getPathIterator(toReader); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    start = new Point2D.Double(at[0], at[1]);
                    last = start;
                }
                case PathIterator.SEG_LINETO -> {
                    Point2D next = new Point2D.Double(at[0], at[1]);
                    add(last, next);
                    last = next;
                }
                case PathIterator.SEG_CLOSE -> add(last, start);
                case PathIterator.SEG_QUADTO -> last = new Point2D.Double(at[2], at[3]);
                default -> last = new Point2D.Double(at[4], at[5]);
            }
        }
        path.reset();
    }

    private void add(Point2D from, Point2D to) {
        if (rules.size() < MOST) {
            Rule.between(from, to).ifPresent(rules::add);
        }
    }

    @Override
    public void fillPath(int windingRule) {
        // Each rectangle of a path is a line of its own; word processors fill many at once.
        GeneralPath part = new GeneralPath();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(toReader); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                thin(part.getBounds2D());
                part.reset();
                part.moveTo(at[0], at[1]);
            } else if (kind == PathIterator.SEG_LINETO) {
                part.lineTo(at[0], at[1]);
            } else if (kind == PathIterator.SEG_CUBICTO) {
                part.lineTo(at[4], at[5]);
            }
        }
        thin(part.getBounds2D());
        path.reset();
    }

    private void thin(Rectangle2D box) {
        if (box.getHeight() <= THICKEST && box.getWidth() > box.getHeight()) {
            add(
                    new Point2D.Double(box.getMinX(), box.getCenterY()),
                    new Point2D.Double(box.getMaxX(), box.getCenterY()));
        } else if (box.getWidth() <= THICKEST && box.getHeight() > box.getWidth()) {
            add(
                    new Point2D.Double(box.getCenterX(), box.getMinY()),
                    new Point2D.Double(box.getCenterX(), box.getMaxY()));
        }
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D current = path.getCurrentPoint();
        return current == null ? new Point2D.Float() : current;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shading) throws IOException {}
}
