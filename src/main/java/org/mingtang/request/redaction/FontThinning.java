package org.mingtang.request.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Empties the outlines of a TrueType font that nothing draws any more (tables glyf and loca), in place. */
final class FontThinning {

    private FontThinning() {}

    /** @return false where an embedded font keeps all its outlines */
    static boolean thin(PDFont font, COSDictionary copy, Set<Integer> codes, PDDocument target) throws IOException {
        COSDictionary descriptor = descriptor(copy);
        if (descriptor == null) {
            return true;
        }
        if (descriptor.containsKey(COSName.FONT_FILE) || descriptor.containsKey(COSName.FONT_FILE3)) {
            return false;
        }
        COSStream file = descriptor.getCOSStream(COSName.FONT_FILE2);
        if (file == null) {
            return true;
        }
        Set<Integer> glyphs = new TreeSet<>(Set.of(0));
        for (int code : codes) {
            if (font instanceof PDType0Font composite) {
                glyphs.add(composite.codeToGID(code));
            } else if (font instanceof PDTrueTypeFont simple) {
                glyphs.add(simple.codeToGID(code));
            } else {
                return false;
            }
        }
        byte[] bytes;
        try (InputStream in = file.createInputStream()) {
            bytes = in.readAllBytes();
        }
        if (!empty(bytes, glyphs)) {
            return false;
        }
        COSStream thin = target.getDocument().createCOSStream();
        ResourceCopy.write(thin, bytes);
        thin.setInt(COSName.LENGTH1, bytes.length);
        descriptor.setItem(COSName.FONT_FILE2, thin);
        return true;
    }

    private static @Nullable COSDictionary descriptor(COSDictionary font) {
        COSDictionary own = font.getCOSDictionary(COSName.FONT_DESC);
        if (own == null
                && font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray array
                && array.size() > 0
                && array.getObject(0) instanceof COSDictionary descendant) {
            return descendant.getCOSDictionary(COSName.FONT_DESC);
        }
        return own;
    }

    /** Overwrites outlines with zeros, which is an outline of no contours; lengths and places stay as they are. */
    static boolean empty(byte[] font, Set<Integer> wanted) {
        try {
            ByteBuffer data = ByteBuffer.wrap(font);
            Map<String, int[]> tables = tables(data);
            int[] glyf = tables.get("glyf");
            int[] loca = tables.get("loca");
            int[] head = tables.get("head");
            if (glyf == null || loca == null || head == null) {
                return false;
            }
            boolean wide = data.getShort(head[0] + 50) != 0;
            int count = loca[1] / (wide ? 4 : 2) - 1;
            int[] starts = new int[count + 1];
            for (int i = 0; i <= count; i++) {
                starts[i] =
                        glyf[0] + (wide ? data.getInt(loca[0] + i * 4) : (data.getShort(loca[0] + i * 2) & 0xffff) * 2);
            }
            Set<Integer> kept = withParts(data, starts, wanted);
            for (int i = 0; i < count; i++) {
                if (!kept.contains(i) && starts[i + 1] > starts[i]) {
                    Arrays.fill(font, starts[i], starts[i + 1], (byte) 0);
                }
            }
            for (String words : new String[] {"name", "DSIG", "meta"}) {
                int[] table = tables.get(words);
                if (table != null) {
                    Arrays.fill(font, table[0], table[0] + table[1], (byte) 0);
                }
            }
            return true;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, int[]> tables(ByteBuffer data) {
        Map<String, int[]> tables = new HashMap<>();
        int count = data.getShort(4) & 0xffff;
        for (int i = 0; i < count; i++) {
            int at = 12 + i * 16;
            StringBuilder tag = new StringBuilder();
            for (int k = 0; k < 4; k++) {
                tag.append((char) data.get(at + k));
            }
            tables.put(tag.toString(), new int[] {data.getInt(at + 8), data.getInt(at + 12)});
        }
        return tables;
    }

    /** Composite outlines are made of others. */
    private static Set<Integer> withParts(ByteBuffer data, int[] starts, Set<Integer> wanted) {
        Set<Integer> kept = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            int glyph = open.pop();
            boolean known = glyph >= 0 && glyph < starts.length - 1;
            if (!known || !kept.add(glyph) || starts[glyph + 1] - starts[glyph] < 12) {
                continue;
            }
            int at = starts[glyph];
            if (data.getShort(at) >= 0) {
                continue;
            }
            int flags = 0x20;
            for (at += 10; (flags & 0x20) != 0; ) {
                flags = data.getShort(at) & 0xffff;
                open.push(data.getShort(at + 2) & 0xffff);
                at += 4 + ((flags & 1) != 0 ? 4 : 2);
                at += (flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
            }
        }
        return kept;
    }
}
