package org.mingtang.request.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.mingtang.procedure.UnlawfulAct;

/** Scanned pictures (jpg, png) as a PDF of one page, so that places on them are blackened like those of any page. */
final class Scans {

    /** The longer side of A4, in points. */
    private static final float LONGER_SIDE = 842;

    private Scans() {}

    /** The file itself if it is no picture. */
    static byte[] asPdf(byte[] file) throws IOException {
        return FileKind.of(file) == FileKind.PICTURE ? page(pixels(file)) : file;
    }

    private static byte[] page(BufferedImage picture) throws IOException {
        float unit = LONGER_SIDE / Math.max(picture.getWidth(), picture.getHeight());
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(picture.getWidth() * unit, picture.getHeight() * unit));
            document.addPage(page);
            var image = JPEGFactory.createFromImage(document, picture, 0.9f);
            try (var to = new PDPageContentStream(document, page)) {
                to.drawImage(
                        image,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** As it was seen, on white paper: what shows through in a png is paper. */
    private static BufferedImage upright(BufferedImage read, Upright upright) {
        int width = read.getWidth();
        int height = read.getHeight();
        BufferedImage plain = new BufferedImage(
                upright.width(width, height), upright.height(width, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        pen.drawImage(read, upright.turn(width, height), null);
        pen.dispose();
        return plain;
    }

    private static BufferedImage pixels(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnlawfulAct("图片打不开，可能已损坏，请重新扫描。");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > OfficePictures.MOST_PIXELS) {
                    throw new UnlawfulAct("图片超过" + OfficePictures.MOST_PIXELS / 10_000 + "万像素，请缩小后再办。");
                }
                BufferedImage read = reader.read(0);
                return upright(read, Upright.of(file));
            } finally {
                reader.dispose();
            }
        }
    }
}
