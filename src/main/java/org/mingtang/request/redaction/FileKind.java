package org.mingtang.request.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, told by its bytes; names and media types lie. */
enum FileKind {
    PDF("PDF"),
    WORD("Word"),
    WORKBOOK("Excel"),
    ARCHIVE("压缩包"),
    OLD_OFFICE("旧版办公文件"),
    PICTURE("图片"),
    OTHER("其他");

    private final String label;

    FileKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static FileKind of(byte[] file) {
        String head = new String(Arrays.copyOf(file, Math.min(file.length, 1024)), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return ofParts(new String(file, StandardCharsets.ISO_8859_1));
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        boolean picture = head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("BM");
        return picture ? PICTURE : OTHER;
    }

    /** Names of parts stand uncompressed in a zip. */
    private static FileKind ofParts(String zip) {
        if (!zip.contains("[Content_Types].xml")) {
            return ARCHIVE;
        }
        boolean word = zip.contains("word/document");
        return word ? WORD : zip.contains("xl/workbook") ? WORKBOOK : ARCHIVE;
    }
}
