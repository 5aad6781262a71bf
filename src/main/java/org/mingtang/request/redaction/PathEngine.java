package org.mingtang.request.redaction;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;

/** Follows the path that is being drawn, so that it can be told whether words are drawn with lines. */
abstract class PathEngine extends PDFGraphicsStreamEngine {

    /** A rule, a frame or a few of them; outlines of characters have more. */
    private static final int FEW = 24;

    private final Path2D path = new Path2D.Double();
    private int pieces;
    private boolean curved;
    private boolean clipping;

    PathEngine(PDPage page) {
        super(page);
    }

    final Path2D path() {
        return path;
    }

    final boolean hasPath() {
        return pieces > 0;
    }

    final boolean isPlain() {
        return !curved && pieces <= FEW;
    }

    final boolean isClipping() {
        return clipping;
    }

    final void forgetPath() {
        path.reset();
        pieces = 0;
        curved = false;
        clipping = false;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
        pieces += 4;
    }

    @Override
    public void clip(int windingRule) {
        clipping = true;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
        pieces++;
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
        pieces++;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x1, y1);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
        pieces++;
        curved = true;
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D point = path.getCurrentPoint();
        return point == null ? new Point2D.Double() : point;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
