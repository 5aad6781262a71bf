package org.mingtang.request.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Makes what annotations show (fields, stamps, seals) part of the page; the annotations themselves go. */
final class PdfFlattening {

    private static final Set<String> REMARKS = Set.of(
            "Text",
            "Popup",
            "Link",
            "FileAttachment",
            "Sound",
            "Movie",
            "Screen",
            "RichMedia",
            "3D",
            "Redact",
            "Highlight",
            "Underline",
            "StrikeOut",
            "Squiggly",
            "Caret");

    private PdfFlattening() {}

    static void flatten(PDDocument document, PDPage page, Removals removals) throws IOException {
        List<PDAnnotation> all = page.getAnnotations();
        if (all.isEmpty()) {
            return;
        }
        removals.leftBehind("批注、链接与表单域");
        try (var to = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            for (PDAnnotation each : all) {
                PDAppearanceStream look = each.getNormalAppearanceStream();
                PDRectangle box = each.getRectangle();
                boolean shown = !each.isHidden() && !each.isNoView() && !REMARKS.contains(each.getSubtype());
                if (shown && look != null && box != null && look.getBBox() != null) {
                    to.saveGraphicsState();
                    to.transform(new Matrix(onto(look, box)));
                    to.drawForm(look);
                    to.restoreGraphicsState();
                }
            }
        }
        page.setAnnotations(List.of());
    }

    /** ISO 32000-1, 12.5.5: the appearance's box, turned by its matrix, is fitted into the annotation's rectangle. */
    private static AffineTransform onto(PDAppearanceStream look, PDRectangle box) {
        PDRectangle own = look.getBBox();
        Rectangle2D turned = look.getMatrix()
                .createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(
                        own.getLowerLeftX(), own.getLowerLeftY(), own.getWidth(), own.getHeight()))
                .getBounds2D();
        AffineTransform onto = AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
        onto.scale(ratio(box.getWidth(), turned.getWidth()), ratio(box.getHeight(), turned.getHeight()));
        onto.translate(-turned.getX(), -turned.getY());
        return onto;
    }

    private static double ratio(double wanted, double had) {
        return had == 0 ? 1 : wanted / had;
    }
}
