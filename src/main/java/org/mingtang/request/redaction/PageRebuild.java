package org.mingtang.request.redaction;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Draws a page anew operator by operator: what stands in the places is not drawn, what has no business in a drawing (marks,
 * alternative texts, words between the numbers) is not carried over.
 *
 * <p>Without {@link ResourceCopy} it only measures: {@link #glyphs} says what stands where.
 */
final class PageRebuild extends PathEngine {

    private static final long MOST_OPERATORS = 3_000_000;

    private final List<Place> places;
    private final Rectangle2D seen;
    private final @Nullable ResourceCopy copy;
    private final Deque<Canvas> canvases = new ArrayDeque<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<byte[]> codes = new ArrayList<>();
    private @Nullable ShownText shown;
    private int next;
    private long operators;

    PageRebuild(PDPage page, List<Place> places, @Nullable ResourceCopy copy) {
        super(page);
        this.places = places;
        this.copy = copy;
        var crop = page.getCropBox();
        this.seen =
                new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight());
        canvases.push(new Canvas());
    }

    Canvas rebuild() throws IOException {
        processPage(getPage());
        return canvas();
    }

    /** What was dropped, or when only measuring, all that is drawn; in the order of drawing. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    private Canvas canvas() {
        return Objects.requireNonNull(canvases.peek());
    }

    @Override
    protected void processOperator(Operator operator, @Nullable List<COSBase> given) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new CannotEdit("页面内容太多");
        }
        List<COSBase> operands = given == null ? List.of() : given;
        String name = operator.getName();
        switch (name) {
            case "BMC", "BDC", "EMC", "MP", "DP", "BX", "EX" -> {}
            // These call others that draw themselves.
            case "TD", "T*", "'", "\"", "s", "b", "b*", "Do", "BI" -> super.processOperator(operator, operands);
            case "Tj", "TJ" -> text(operator, operands);
            case "m", "l", "c", "v", "y", "h", "re", "W", "W*" -> {
                super.processOperator(operator, operands);
                canvas().onPath(operator, operands);
            }
            case "S", "f", "F", "f*", "B", "B*", "n" -> {
                super.processOperator(operator, operands);
                paint(name);
            }
            case "Tf" -> {
                super.processOperator(operator, operands);
                font(operands);
            }
            case "gs", "cs", "CS", "scn", "SCN", "sh" -> {
                super.processOperator(operator, operands);
                named(operator, operands);
            }
            case "q",
                    "Q",
                    "cm",
                    "w",
                    "J",
                    "j",
                    "M",
                    "d",
                    "ri",
                    "i",
                    "Tc",
                    "Tw",
                    "Tz",
                    "TL",
                    "Ts",
                    "Td",
                    "Tm",
                    "BT",
                    "ET",
                    "G",
                    "g",
                    "RG",
                    "rg",
                    "K",
                    "k",
                    "sc",
                    "SC",
                    "Tr" -> {
                super.processOperator(operator, operands);
                canvas().plain(operator, operands);
            }
            default -> throw new CannotEdit("页面里有不认识的绘制指令");
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        throw new CannotEdit("页面里有读不懂的绘制指令");
    }

    private void text(Operator operator, List<COSBase> operands) throws IOException {
        shown = new ShownText();
        super.processOperator(operator, operands);
        if (copy != null && shown.pieces().size() > 0) {
            canvas().put(shown.pieces(), Operator.getOperator("TJ"));
        }
        shown = null;
    }

    @Override
    protected void applyTextAdjustment(float tx, float ty) {
        PDTextState state = getGraphicsState().getTextState();
        boolean upright = state.getFont() != null && state.getFont().isVertical();
        double unit = state.getFontSize() * (upright ? 1 : state.getHorizontalScaling() / 100.0);
        if (shown != null && unit != 0) {
            shown.move(-(upright ? ty : tx) * 1000 / unit);
        }
        super.applyTextAdjustment(tx, ty);
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PDFont font = getGraphicsState().getTextState().getFont();
        if (font == null || font instanceof PDType3Font) {
            throw new CannotEdit("字体是用图形画成的");
        }
        codes.clear();
        next = 0;
        var in = new ByteArrayInputStream(string);
        while (in.available() > 0) {
            int from = string.length - in.available();
            font.readCode(in);
            codes.add(Arrays.copyOfRange(string, from, string.length - in.available()));
        }
        super.showText(string);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        PDGraphicsState state = getGraphicsState();
        byte[] bytes = codes.get(next++);
        double wide = displacement.getX();
        double high = displacement.getY();
        Rectangle2D cell = font.isVertical()
                ? new Rectangle2D.Double(-0.5, Math.min(high, 0), 1, Math.abs(high))
                : new Rectangle2D.Double(0, -0.2, Math.max(wide, 0.01), 1.05);
        Rectangle2D box =
                rendering.createAffineTransform().createTransformedShape(cell).getBounds2D();
        boolean drop = copy == null || Place.covers(places, box) || !box.intersects(seen);
        if (drop) {
            String text = font.toUnicode(code);
            glyphs.add(new Glyph(text == null ? "" : text, box));
        }
        if (state.getTextState().getRenderingMode().isClip() && copy != null) {
            throw new CannotEdit("文字用作裁剪边界");
        }
        ShownText now = shown;
        if (now == null || copy == null) {
            return;
        }
        double size = state.getTextState().getFontSize();
        if (!drop) {
            copy.fonts().uses(font, code, bytes);
            now.keep(bytes);
        } else if (size != 0) {
            boolean space = bytes.length == 1 && bytes[0] == ' ';
            double more = state.getTextState().getCharacterSpacing()
                    + (space ? state.getTextState().getWordSpacing() : 0);
            now.move(-((font.isVertical() ? high : wide) + more / size) * 1000);
        }
    }

    private void paint(String name) throws IOException {
        Rectangle2D box = path().getBounds2D();
        boolean touched = copy != null && hasPath() && Place.touches(places, box);
        if (touched && !name.equals("n") && Place.holds(places, box)) {
            if (isClipping()) {
                canvas().paint("n");
            } else {
                canvas().dropPath();
            }
        } else if (touched && !isPlain()) {
            throw new CannotEdit("遮盖处有图形，可能是画出来的字");
        } else {
            canvas().paint(name.equals("F") ? "f" : name);
        }
        forgetPath();
    }

    private void named(Operator operator, List<COSBase> operands) throws IOException {
        ResourceCopy to = copy;
        if (to == null) {
            return;
        }
        Canvas canvas = canvas();
        COSBase last = operands.isEmpty() ? null : operands.get(operands.size() - 1);
        if (!(last instanceof COSName name)) {
            canvas.plain(operator, operands);
            return;
        }
        PDResources from = getResources();
        switch (operator.getName()) {
            case "gs" -> to.state(from.getExtGState(name), canvas);
            case "sh" -> to.shading(from.getShading(name), canvas);
            case "scn", "SCN" -> to.pattern(from.getPattern(name), operator, canvas);
            default -> to.space(PDColorSpace.create(name, from), operator, canvas);
        }
    }

    /** The font stands before the size. */
    private void font(List<COSBase> operands) throws IOException {
        PDFont font = getGraphicsState().getTextState().getFont();
        if (copy != null && font != null && !(font instanceof PDType3Font) && operands.size() > 1) {
            COSName name = canvas().resources().add(copy.fonts().font(font));
            canvas().put(name, operands.get(1), Operator.getOperator("Tf"));
        }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        if (copy != null) {
            Matrix at = getGraphicsState().getCurrentTransformationMatrix();
            Rectangle2D box = at.createAffineTransform()
                    .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                    .getBounds2D();
            boolean touched = Place.touches(places, box);
            if (!box.intersects(seen) && !touched) {
                return;
            }
            draw(copy.images().copy(image, touched ? places : List.of(), at));
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        canvases.push(new Canvas());
        super.showForm(form);
        formDrawn(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        canvases.push(new Canvas());
        super.showTransparencyGroup(form);
        formDrawn(form);
    }

    private void formDrawn(PDFormXObject form) throws IOException {
        Canvas inner = canvases.pop();
        if (copy != null) {
            draw(copy.form(form, inner));
        }
    }

    private void draw(PDXObject object) {
        COSName name = canvas().resources().add(object, "X");
        canvas().put(name, Operator.getOperator("Do"));
    }
}
