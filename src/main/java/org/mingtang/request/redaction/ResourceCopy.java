package org.mingtang.request.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDAbstractPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.jspecify.annotations.Nullable;

/** Carries what a page draws with into the new document, key by known key, each thing once. */
final class ResourceCopy {

    private static final List<String> STATE =
            List.of("CA", "ca", "BM", "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM", "SA", "AIS", "TK");

    private final PDDocument target;
    private final FontCopies fonts;
    private final ImageCopies images;
    private final Map<COSBase, COSBase> done = new IdentityHashMap<>();

    ResourceCopy(PDDocument target) {
        this.target = target;
        this.fonts = new FontCopies(target);
        this.images = new ImageCopies(target);
    }

    FontCopies fonts() {
        return fonts;
    }

    ImageCopies images() {
        return images;
    }

    void state(@Nullable PDExtendedGraphicsState from, Canvas canvas) throws IOException {
        if (from == null) {
            return;
        }
        COSDictionary old = from.getCOSObject();
        COSBase mask = old.getDictionaryObject(COSName.SMASK);
        if (mask instanceof COSDictionary || old.containsKey(COSName.FONT)) {
            throw new CannotEdit("页面用了蒙版");
        }
        COSDictionary copy = new COSDictionary();
        for (String key : STATE) {
            COSBase value = old.getDictionaryObject(COSName.getPDFName(key));
            if (value != null) {
                copy.setItem(COSName.getPDFName(key), SafeCopy.of(value, target));
            }
        }
        if (mask instanceof COSName) {
            copy.setItem(COSName.SMASK, COSName.NONE);
        }
        canvas.put(canvas.resources().add(new PDExtendedGraphicsState(copy)), Operator.getOperator("gs"));
    }

    void shading(@Nullable PDShading from, Canvas canvas) throws IOException {
        if (from != null) {
            PDShading copy = PDShading.create((COSDictionary) once(from.getCOSObject()));
            canvas.put(canvas.resources().add(copy), Operator.getOperator("sh"));
        }
    }

    void pattern(@Nullable PDAbstractPattern from, Operator operator, Canvas canvas) throws IOException {
        if (!(from instanceof PDShadingPattern)) {
            throw new CannotEdit("页面用了图案填充");
        }
        var copy = new PDShadingPattern((COSDictionary) once(from.getCOSObject()));
        canvas.put(canvas.resources().add(copy), Operator.getOperator(operator.getName()));
    }

    void space(PDColorSpace from, Operator operator, Canvas canvas) throws IOException {
        COSBase old = from.getCOSObject();
        if (from instanceof PDPattern || old instanceof COSName) {
            canvas.put(COSName.getPDFName(from.getName()), Operator.getOperator(operator.getName()));
            return;
        }
        PDColorSpace copy = PDColorSpace.create(once(old));
        canvas.put(canvas.resources().add(copy), Operator.getOperator(operator.getName()));
    }

    PDXObject form(PDFormXObject from, Canvas inner) throws IOException {
        PDFormXObject copy = new PDFormXObject(target);
        copy.setBBox(from.getBBox());
        copy.setMatrix(from.getMatrix().createAffineTransform());
        copy.setResources(inner.resources());
        COSDictionary group = from.getCOSObject().getCOSDictionary(COSName.GROUP);
        if (group != null) {
            copy.getCOSObject().setItem(COSName.GROUP, SafeCopy.of(group, target));
        }
        write(copy.getCOSObject(), inner.bytes());
        return copy;
    }

    static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }

    private COSBase once(COSBase from) throws IOException {
        COSBase copy = done.get(from);
        if (copy == null) {
            copy = SafeCopy.of(from, target);
            done.put(from, copy);
        }
        return copy;
    }
}
