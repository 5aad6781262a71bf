package org.mingtang.request.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.mingtang.procedure.UnlawfulAct;

/** Pages as pictures of 200 dots an inch, the places painted over before the picture is encoded. */
final class PagePictures {

    private static final double DPI = 200;

    private final PDFRenderer renderer;
    private final PDDocument target;

    PagePictures(PDDocument source, PDDocument target) {
        this.renderer = new PDFRenderer(source);
        this.target = target;
    }

    void add(int index, List<Place> places, BlackBoxes boxes, PageFrame frame) throws IOException {
        double scale = DPI / 72;
        double pixels = frame.width() * frame.height() * scale * scale;
        if (pixels > OfficePictures.MOST_PIXELS) {
            scale *= Math.sqrt(OfficePictures.MOST_PIXELS / pixels);
        }
        BufferedImage picture;
        try {
            picture = renderer.renderImage(index, (float) scale, ImageType.RGB);
        } catch (RuntimeException e) {
            // What a renderer throws at a broken page depends on where it stumbles.
            throw new UnlawfulAct("第" + (index + 1) + "页画不出来，可能已损坏，没有处理。");
        }
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        for (Place place : places) {
            var box = Place.grown(frame.shown(place.box()), 0.5);
            pen.fill(AffineTransform.getScaleInstance(scale, scale).createTransformedShape(box));
        }
        pen.dispose();
        float width = (float) frame.width();
        float height = (float) frame.height();
        PDPage page = new PDPage(new PDRectangle(width, height));
        PDImageXObject image = JPEGFactory.createFromImage(target, picture, 0.85f);
        try (var to = new PDPageContentStream(target, page)) {
            to.drawImage(image, 0, 0, width, height);
            boxes.paint(to, places, frame, new AffineTransform(1, 0, 0, -1, 0, height));
        }
        target.addPage(page);
    }

    /** The page's content and then the boxes, each in a clean state. */
    static void content(
            PDDocument target,
            PDPage page,
            byte[] drawing,
            List<Place> places,
            BlackBoxes boxes,
            PageFrame frame,
            AffineTransform toOwn)
            throws IOException {
        PDStream stream = new PDStream(target);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing);
        }
        page.setContents(stream);
        if (!places.isEmpty()) {
            try (var to = new PDPageContentStream(target, page, AppendMode.APPEND, true, true)) {
                boxes.paint(to, places, frame, toOwn);
            }
        }
    }

    /** Whether something on the pages may be switched off: only the renderer knows what is seen then. */
    static boolean hasHiddenLayers(PDDocument document) {
        COSDictionary layers =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("OCProperties"));
        COSDictionary usual = layers == null ? null : layers.getCOSDictionary(COSName.D);
        if (usual == null) {
            return false;
        }
        boolean some = usual.getDictionaryObject(COSName.getPDFName("OFF")) instanceof COSArray off && off.size() > 0;
        return some || "OFF".equals(usual.getNameAsString("BaseState"));
    }
}
