package org.mingtang.request.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Copies fonts, colours and functions with the keys they need (ISO 32000-1) and no others; streams are packed anew. */
final class SafeCopy {

    private static final int DEEPEST = 40;
    private static final Set<String> KEYS = Set.of(
            // fonts
            "Type",
            "Subtype",
            "BaseFont",
            "FirstChar",
            "LastChar",
            "Widths",
            "FontDescriptor",
            "Encoding",
            "BaseEncoding",
            "Differences",
            "DescendantFonts",
            "CIDSystemInfo",
            "Registry",
            "Ordering",
            "Supplement",
            "DW",
            "W",
            "DW2",
            "W2",
            "CIDToGIDMap",
            "FontName",
            "Flags",
            "FontBBox",
            "ItalicAngle",
            "Ascent",
            "Descent",
            "Leading",
            "CapHeight",
            "XHeight",
            "StemV",
            "StemH",
            "AvgWidth",
            "MaxWidth",
            "MissingWidth",
            "FontFile",
            "FontFile2",
            "FontFile3",
            "Length1",
            "Length2",
            "Length3",
            "WMode",
            "CMapName",
            "UseCMap",
            "FontStretch",
            "FontWeight",
            // colours, functions, shadings
            "N",
            "Alternate",
            "Range",
            "WhitePoint",
            "BlackPoint",
            "Gamma",
            "Matrix",
            "FunctionType",
            "Domain",
            "C0",
            "C1",
            "Functions",
            "Bounds",
            "Encode",
            "Decode",
            "Size",
            "BitsPerSample",
            "Order",
            "Colorants",
            "Process",
            "ColorSpace",
            "Components",
            "ShadingType",
            "Background",
            "BBox",
            "AntiAlias",
            "Coords",
            "Function",
            "Extend",
            "BitsPerCoordinate",
            "BitsPerComponent",
            "BitsPerFlag",
            "VerticesPerRow",
            "PatternType",
            "Shading",
            "S",
            "CS",
            "I",
            "K");

    /** Shared things are copied for each who shares them: whoever nests that on purpose is stopped. */
    private static final int MOST = 300_000;

    private final PDDocument target;
    private int copied;

    private SafeCopy(PDDocument target) {
        this.target = target;
    }

    static COSBase of(COSBase from, PDDocument target) throws IOException {
        return new SafeCopy(target).of(from, 0);
    }

    private COSBase of(COSBase given, int depth) throws IOException {
        COSBase from = given instanceof COSObject reference ? reference.getObject() : given;
        if (depth > DEEPEST || ++copied > MOST) {
            throw new CannotEdit("资源嵌套太深");
        }
        if (from instanceof COSStream stream) {
            COSStream copy = target.getDocument().createCOSStream();
            fill(copy, stream, depth);
            try (InputStream in = stream.createInputStream()) {
                ResourceCopy.write(copy, in.readAllBytes());
            }
            return copy;
        }
        if (from instanceof COSDictionary dictionary) {
            COSDictionary copy = new COSDictionary();
            fill(copy, dictionary, depth);
            return copy;
        }
        if (from instanceof COSArray array) {
            COSArray copy = new COSArray();
            for (int i = 0; i < array.size(); i++) {
                copy.add(of(array.get(i) == null ? COSNull.NULL : array.get(i), depth + 1));
            }
            return copy;
        }
        boolean plain = from instanceof COSNumber
                || from instanceof COSName
                || from instanceof COSBoolean
                || from instanceof COSString;
        return plain ? from : COSNull.NULL;
    }

    private void fill(COSDictionary copy, COSDictionary from, int depth) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : from.entrySet()) {
            String key = entry.getKey().getName();
            if (KEYS.contains(key)) {
                copy.setItem(entry.getKey(), of(entry.getValue(), depth + 1));
            }
        }
    }
}
