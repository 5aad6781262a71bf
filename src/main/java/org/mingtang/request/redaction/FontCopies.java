package org.mingtang.request.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Fonts as the new document needs them.
 *
 * <p>A subset holds the characters of the text it was made for: a list of them would tell what was blackened. So widths,
 * names and the table to Unicode are written anew for the codes still drawn, and TrueType outlines of others emptied.
 */
final class FontCopies {

    private record Use(PDFont from, COSDictionary copy, PDFont font, Map<Integer, byte[]> codes) {}

    private final PDDocument target;
    private final Map<COSDictionary, Use> uses = new IdentityHashMap<>();
    private final List<String> notThinned = new ArrayList<>();

    FontCopies(PDDocument target) {
        this.target = target;
    }

    PDFont font(PDFont from) throws IOException {
        return use(from).font();
    }

    void uses(PDFont from, int code, byte[] bytes) throws IOException {
        use(from).codes().putIfAbsent(code, bytes);
    }

    /** Fonts whose outlines could not be thinned: who knows the original could tell which characters it had. */
    List<String> notThinned() {
        return notThinned;
    }

    private Use use(PDFont from) throws IOException {
        COSDictionary key = from.getCOSObject();
        Use use = uses.get(key);
        if (use == null) {
            COSDictionary copy = (COSDictionary) SafeCopy.of(key, target);
            copy.setItem(COSName.TYPE, COSName.FONT);
            use = new Use(from, copy, PDFontFactory.createFont(copy), new TreeMap<>());
            uses.put(key, use);
        }
        return use;
    }

    /** Call when every page is drawn. */
    void finish() throws IOException {
        for (Use use : uses.values()) {
            use.copy().setItem(COSName.TO_UNICODE, toUnicode(use));
            if (use.from() instanceof PDType0Font composite) {
                widths(composite, use);
            } else if (use.from() instanceof PDSimpleFont) {
                simple(use);
            }
            if (!FontThinning.thin(use.from(), use.copy(), use.codes().keySet(), target)) {
                notThinned.add(String.valueOf(use.from().getName()).replaceFirst("^[A-Z]{6}\\+", ""));
            }
        }
    }

    private COSStream toUnicode(Use use) throws IOException {
        List<String> lines = new ArrayList<>();
        int longest = 1;
        for (Map.Entry<Integer, byte[]> code : use.codes().entrySet()) {
            String text = use.from().toUnicode(code.getKey());
            longest = Math.max(longest, code.getValue().length);
            if (text != null && !text.isEmpty()) {
                String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
                lines.add("<" + HexFormat.of().formatHex(code.getValue()) + "> <" + hex + ">");
            }
        }
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CMapType 2 def\n/CMapName /R def\n1 begincodespacerange\n");
        map.append('<').append("00".repeat(longest)).append("> <").append("ff".repeat(longest));
        map.append(">\nendcodespacerange\n");
        for (int i = 0; i < lines.size(); i += 100) {
            List<String> some = lines.subList(i, Math.min(lines.size(), i + 100));
            map.append(some.size()).append(" beginbfchar\n");
            map.append(String.join("\n", some)).append("\nendbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
        COSStream stream = target.getDocument().createCOSStream();
        ResourceCopy.write(stream, map.toString().getBytes(StandardCharsets.US_ASCII));
        return stream;
    }

    private static void widths(PDType0Font font, Use use) throws IOException {
        COSArray all = new COSArray();
        for (int code : use.codes().keySet()) {
            all.add(COSInteger.get(font.codeToCID(code)));
            COSArray one = new COSArray();
            one.add(new COSFloat(font.getDescendantFont().getWidth(code)));
            all.add(one);
        }
        COSBase descendants = use.copy().getDictionaryObject(COSName.DESCENDANT_FONTS);
        if (descendants instanceof COSArray array && array.getObject(0) instanceof COSDictionary descendant) {
            descendant.setItem(COSName.W, all);
        }
    }

    private static void simple(Use use) {
        COSDictionary copy = use.copy();
        int first = copy.getInt(COSName.FIRST_CHAR, 0);
        if (copy.getDictionaryObject(COSName.WIDTHS) instanceof COSArray widths) {
            for (int i = 0; i < widths.size(); i++) {
                if (!use.codes().containsKey(first + i)) {
                    widths.set(i, COSInteger.ZERO);
                }
            }
        }
        COSDictionary encoding = copy.getCOSDictionary(COSName.ENCODING);
        if (encoding != null && encoding.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray names) {
            COSArray kept = new COSArray();
            int code = 0;
            for (int i = 0; i < names.size(); i++) {
                if (names.getObject(i) instanceof COSNumber number) {
                    code = number.intValue();
                } else if (use.codes().containsKey(code++)) {
                    kept.add(COSInteger.get(code - 1));
                    kept.add(names.getObject(i));
                }
            }
            encoding.setItem(COSName.DIFFERENCES, kept);
        }
    }
}
