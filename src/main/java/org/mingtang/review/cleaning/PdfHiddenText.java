package org.mingtang.review.cleaning;

import java.awt.Shape;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.HiddenContent.Kind;

/** Tells of words on the pages of a PDF that nobody sees; they are left, since taking them out would move the rest. */
final class PdfHiddenText extends PDFGraphicsStreamEngine {

    private static final String REMEDY = "，请从原稿去掉后重新生成PDF";

    private enum Hiding {
        INVISIBLE(Kind.HIDDEN_TEXT, "不显示的文字" + REMEDY),
        SAME_COLOUR(Kind.HIDDEN_TEXT, "与底色相同的文字" + REMEDY),
        TINY(Kind.HIDDEN_TEXT, "1磅以下的文字" + REMEDY),
        CUT_OFF(Kind.HIDDEN_TEXT, "被裁剪区域遮去的文字" + REMEDY),
        COVERED(Kind.HIDDEN_TEXT, "被色块或图片盖住的文字" + REMEDY),
        OUTSIDE(Kind.OFF_PAGE, "页面以外的文字" + REMEDY),
        RECOGNISED(Kind.RECOGNISED_TEXT, "扫描图片下的文字");

        private final Kind kind;
        private final String where;

        Hiding(Kind kind, String where) {
            this.kind = kind;
            this.where = where;
        }
    }

    /** More of them are a map or a chart, on which nothing is told apart. */
    private static final int MOST_PAINTED = 3000;

    private static final int UNKNOWN = -1;

    /** What was painted, in the order of painting, and the area it was painted in. */
    private record Painted(Shape shape, Shape within, int colour, boolean picture, boolean opaque) {

        boolean holds(Point2D point) {
            return shape.getBounds2D().contains(point) && shape.contains(point) && within.contains(point);
        }
    }

    /** @param cut whether it lies outside of the area that is painted at all */
    private record Glyph(String words, Point2D at, int painted, int colour, boolean shown, boolean cut, double size) {}

    private final List<Painted> painted = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final GeneralPath path = new GeneralPath();
    private boolean clips;

    private PdfHiddenText(PDPage page) {
        super(page);
    }

    static void look(PDDocument document, Taken taken) throws IOException {
        Map<Hiding, StringBuilder> found = new EnumMap<>(Hiding.class);
        for (PDPage page : document.getPages()) {
            PdfHiddenText look = new PdfHiddenText(page);
            look.processPage(page);
            for (Glyph glyph : look.glyphs) {
                Hiding hiding = look.painted.size() > MOST_PAINTED ? null : look.hiding(glyph);
                if (hiding != null) {
                    found.computeIfAbsent(hiding, key -> new StringBuilder()).append(glyph.words());
                }
            }
        }
        found.forEach((hiding, words) -> taken.left(hiding.kind, hiding.where, words.toString()));
    }

    private @Nullable Hiding hiding(Glyph glyph) {
        Rectangle2D crop = rectangle(getPage());
        if (!crop.contains(glyph.at())) {
            return Hiding.OUTSIDE;
        }
        boolean onPicture = painted.stream().anyMatch(each -> each.picture() && each.holds(glyph.at()));
        if (!glyph.shown()) {
            return onPicture ? Hiding.RECOGNISED : Hiding.INVISIBLE;
        }
        if (glyph.cut()) {
            return Hiding.CUT_OFF;
        }
        if (glyph.size() <= 1) {
            return Hiding.TINY;
        }
        for (Painted later : painted.subList(glyph.painted(), painted.size())) {
            if (later.opaque() && later.holds(glyph.at())) {
                Rectangle2D bounds = later.shape().getBounds2D();
                double share = bounds.getWidth() * bounds.getHeight() / (crop.getWidth() * crop.getHeight());
                return later.picture() && share > 0.5 ? Hiding.RECOGNISED : Hiding.COVERED;
            }
        }
        int ground = ground(glyph);
        boolean same = ground != UNKNOWN && glyph.colour() != UNKNOWN && Colours.alike(ground, glyph.colour());
        return same ? Hiding.SAME_COLOUR : null;
    }

    private int ground(Glyph glyph) {
        for (int i = glyph.painted() - 1; i >= 0; i--) {
            if (painted.get(i).holds(glyph.at())) {
                return painted.get(i).opaque() ? painted.get(i).colour() : UNKNOWN;
            }
        }
        return Colours.WHITE;
    }

    private static Rectangle2D rectangle(PDPage page) {
        var box = page.getCropBox();
        return new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String words = font.toUnicode(code);
        if (words == null || words.isBlank()) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean filled = mode.isFill();
        double alpha = filled ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        int colour = filled ? colour(state.getNonStrokingColor()) : UNKNOWN;
        double size = font instanceof PDType3Font ? 10 : Math.hypot(place.getValue(1, 0), place.getValue(1, 1));
        Point2D middle = place.transformPoint(displacement.getX() / 2, 0.3f);
        boolean shown = mode != RenderingMode.NEITHER && alpha > 0.01;
        boolean plain = state.getSoftMask() == null && BlendMode.NORMAL.equals(state.getBlendMode());
        boolean cut = !state.getCurrentClippingPath().contains(middle);
        glyphs.add(new Glyph(words, middle, painted.size(), plain ? colour : UNKNOWN, shown, cut, size));
    }

    private void paint(Shape shape, int colour, boolean picture, boolean clear) {
        PDGraphicsState state = getGraphicsState();
        boolean opaque = !clear
                && state.getNonStrokeAlphaConstant() > 0.99
                && state.getSoftMask() == null
                && BlendMode.NORMAL.equals(state.getBlendMode());
        if (painted.size() <= MOST_PAINTED) {
            painted.add(new Painted(shape, state.getCurrentClippingPath(), colour, picture, opaque));
        }
    }

    private static int colour(PDColor colour) throws IOException {
        try {
            return colour.isPattern() ? UNKNOWN : colour.toRGB();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Shape square = matrix.createAffineTransform().createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
        boolean mask = image.isStencil()
                || image.getCOSObject() instanceof org.apache.pdfbox.cos.COSStream stream
                        && (stream.containsKey(COSName.SMASK) || stream.containsKey(COSName.MASK));
        paint(square, UNKNOWN, true, mask);
    }

    @Override
    public void fillPath(int rule) throws IOException {
        path.setWindingRule(rule);
        paint((Shape) path.clone(), colour(getGraphicsState().getNonStrokingColor()), false, false);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fillPath(rule);
    }

    @Override
    public void shadingFill(COSName name) {
        paint(rectangle(getPage()), UNKNOWN, false, true);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    /** The path cuts off what is painted after it, not what is painted with it (ISO 32000 8.5.4). */
    @Override
    public void clip(int rule) {
        path.setWindingRule(rule);
        clips = true;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D at = path.getCurrentPoint();
        return at == null ? new Point2D.Float() : at;
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clips) {
            getGraphicsState().intersectClippingPath(path);
            clips = false;
        }
        path.reset();
    }

    @Override
    public void strokePath() {
        endPath();
    }
}
