package org.mingtang.request.redaction;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.mingtang.procedure.UnlawfulAct;

/** Pictures as pixels, encoded anew: nothing of thumbnails, remarks or other versions of them goes on. */
final class ImageCopies {

    private static final long MOST_ALL = 600_000_000;

    private final PDDocument target;
    private final Map<COSBase, PDImageXObject> untouched = new IdentityHashMap<>();
    private long pixels;

    ImageCopies(PDDocument target) {
        this.target = target;
    }

    /** @param places to overwrite, in the space that {@code at} leads to; none where the picture lies elsewhere */
    PDImageXObject copy(PDImage image, List<Place> places, Matrix at) throws IOException {
        COSBase key = image.getCOSObject();
        PDImageXObject known = places.isEmpty() ? untouched.get(key) : null;
        if (known != null) {
            return known;
        }
        long size = (long) image.getWidth() * image.getHeight();
        pixels += size;
        if (size <= 0 || size > OfficePictures.MOST_PIXELS || pixels > MOST_ALL) {
            throw new UnlawfulAct("文件里的图片太大或太多，没有处理。");
        }
        if (image.isStencil()) {
            if (!places.isEmpty()) {
                throw new CannotEdit("遮盖处有单色蒙版图片");
            }
            return remember(key, stencil(image));
        }
        BufferedImage read = pixels(image);
        if (places.isEmpty()) {
            return remember(key, encoded(read, isJpeg(image)));
        }
        BufferedImage own = new BufferedImage(
                read.getWidth(),
                read.getHeight(),
                read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = own.createGraphics();
        pen.drawImage(read, 0, 0, null);
        paint(pen, places, at, own);
        pen.dispose();
        return encoded(own, isJpeg(image));
    }

    private static BufferedImage pixels(PDImage image) throws IOException {
        try {
            return image.getImage();
        } catch (IOException e) {
            throw new UnlawfulAct("文件里有图片的编码这里读不了（如JPEG 2000、JBIG2），没有处理。请先打印成新的PDF再遮盖。");
        }
    }

    /** From the unit square of the picture to its pixels, top down. */
    private static void paint(Graphics2D pen, List<Place> places, Matrix at, BufferedImage image) {
        AffineTransform toPage = at.createAffineTransform();
        toPage.translate(0, 1);
        toPage.scale(1.0 / image.getWidth(), -1.0 / image.getHeight());
        try {
            AffineTransform toPixels = toPage.createInverse();
            pen.setComposite(AlphaComposite.Src);
            pen.setColor(Color.BLACK);
            for (Place place : places) {
                Shape shape = toPixels.createTransformedShape(place.box());
                pen.fill(shape);
                // Pixels that the edge cuts are black as a whole.
                pen.draw(shape);
            }
        } catch (NoninvertibleTransformException e) {
            throw new CannotEdit("图片没有大小");
        }
    }

    private PDImageXObject encoded(BufferedImage image, boolean jpeg) throws IOException {
        return jpeg && !image.getColorModel().hasAlpha()
                ? JPEGFactory.createFromImage(target, image, 0.92f)
                : LosslessFactory.createFromImage(target, image);
    }

    /** A mask of single bits, cut to the bits it needs. */
    private PDImageXObject stencil(PDImage image) throws IOException {
        int bytes = (image.getWidth() + 7) / 8 * image.getHeight();
        COSStream stream = target.getDocument().createCOSStream();
        try (InputStream in = image.createInputStream()) {
            ResourceCopy.write(stream, in.readNBytes(bytes));
        }
        Map<String, Integer> numbers = new HashMap<>();
        numbers.put("Width", image.getWidth());
        numbers.put("Height", image.getHeight());
        numbers.put("BitsPerComponent", 1);
        numbers.forEach((key, value) -> stream.setInt(COSName.getPDFName(key), value));
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setBoolean(COSName.IMAGE_MASK, true);
        COSArray decode = image.getDecode();
        if (decode != null && decode.size() == 2) {
            COSArray copy = new COSArray();
            for (float each : decode.toFloatArray()) {
                copy.add(new COSFloat(each));
            }
            stream.setItem(COSName.DECODE, copy);
        }
        return new PDImageXObject(new PDStream(stream), null);
    }

    private PDImageXObject remember(COSBase key, PDImageXObject copy) {
        untouched.put(key, copy);
        return copy;
    }

    private static boolean isJpeg(PDImage image) {
        return image instanceof PDImageXObject object
                && object.getStream().getFilters().contains(COSName.DCT_DECODE);
    }
}
