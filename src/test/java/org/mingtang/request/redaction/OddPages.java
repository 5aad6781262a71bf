package org.mingtang.request.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Operators and resources written by hand, as few programs write them. */
final class OddPages {

    private OddPages() {}

    static void operators(PdfPaper paper, PDResources more, String operators) throws IOException {
        COSDictionary resources = paper.page.getResources().getCOSObject();
        if (more != null) {
            more.getCOSObject().forEach((key, value) -> {
                COSDictionary had = resources.getCOSDictionary(key);
                if (had == null) {
                    resources.setItem(key, value);
                } else {
                    had.addAll((COSDictionary) value);
                }
            });
        }
        COSStream stream = paper.document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(("\n" + operators).getBytes(StandardCharsets.ISO_8859_1));
        }
        COSArray all = new COSArray();
        var had = paper.page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (had instanceof COSArray several) {
            all.addAll(several);
        } else if (had != null) {
            all.add(had);
        }
        all.add(stream);
        paper.page.getCOSObject().setItem(COSName.CONTENTS, all);
    }

    static PDResources font(PdfPaper paper) {
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
        return resources;
    }

    private static COSArray numbers(float... values) {
        COSArray array = new COSArray();
        for (float each : values) {
            array.add(new COSFloat(each));
        }
        return array;
    }

    private static COSDictionary function(float[] from, float[] to) {
        COSDictionary function = new COSDictionary();
        function.setInt("FunctionType", 2);
        function.setItem("Domain", numbers(0, 1));
        function.setItem("C0", numbers(from));
        function.setItem("C1", numbers(to));
        function.setInt("N", 1);
        return function;
    }

    private static PDResources with(String kind, String name, org.apache.pdfbox.cos.COSBase value) {
        COSDictionary all = new COSDictionary();
        COSDictionary some = new COSDictionary();
        some.setItem(name, value);
        all.setItem(kind, some);
        return new PDResources(all);
    }

    static PDResources spaces() {
        COSArray separation = new COSArray(List.of(COSName.SEPARATION, COSName.getPDFName("Gold"), COSName.DEVICERGB));
        separation.add(function(new float[] {1, 1, 1}, new float[] {0.8f, 0.6f, 0}));
        return with("ColorSpace", "CS0", separation);
    }

    static PDResources shading() {
        COSDictionary shading = new COSDictionary();
        shading.setInt("ShadingType", 2);
        shading.setItem("ColorSpace", COSName.DEVICERGB);
        shading.setItem("Coords", numbers(0, 0, 1, 1));
        shading.setItem("BBox", numbers(0, 0, 1, 1));
        shading.setItem("Function", function(new float[] {1, 0, 0}, new float[] {0, 0, 1}));
        return with("Shading", "Sh0", shading);
    }

    static PDResources softMask() {
        COSDictionary mask = new COSDictionary();
        mask.setItem(COSName.TYPE, COSName.MASK);
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.SMASK, mask);
        return with("ExtGState", "G0", state);
    }

    static PDResources tiling(PdfPaper paper) throws IOException {
        COSStream pattern = paper.document.getDocument().createCOSStream();
        pattern.setInt("PatternType", 1);
        pattern.setInt("PaintType", 1);
        pattern.setInt("TilingType", 1);
        pattern.setItem("BBox", numbers(0, 0, 5, 5));
        pattern.setInt("XStep", 5);
        pattern.setInt("YStep", 5);
        pattern.setItem(COSName.RESOURCES, new COSDictionary());
        ResourceCopy.write(pattern, "0 0 2 2 re f".getBytes(StandardCharsets.US_ASCII));
        return with("Pattern", "P0", pattern);
    }

    static PDResources type3(PdfPaper paper) throws IOException {
        COSStream sign = paper.document.getDocument().createCOSStream();
        ResourceCopy.write(sign, "600 0 0 0 600 700 d1 0 0 500 700 re f".getBytes(StandardCharsets.US_ASCII));
        COSDictionary signs = new COSDictionary();
        signs.setItem("a", sign);
        COSArray names = new COSArray(List.of(org.apache.pdfbox.cos.COSInteger.get(97), COSName.getPDFName("a")));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, names);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.CHAR_PROCS, signs);
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 600, 700));
        font.setInt(COSName.FIRST_CHAR, 97);
        font.setInt(COSName.LAST_CHAR, 97);
        font.setItem(COSName.WIDTHS, numbers(600));
        return with("Font", "T", font);
    }
}
