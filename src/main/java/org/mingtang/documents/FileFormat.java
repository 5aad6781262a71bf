package org.mingtang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingtang.documents.SourceDocument.Format;

/** Tells a file's format by its bytes: offices often send web pages as .doc and Word files as .wps. */
final class FileFormat {

    private static final int HEAD = 8192;

    /** Strict Open XML, which POI cannot read as a workbook. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Pattern HTML_TAG =
            Pattern.compile("<(!doctype html|html|head|body|table|div|p|span|meta|h[1-6]|ul|ol|center)[\\s>/]");
    private static final Pattern MARKUP_START = Pattern.compile("^[\\s\ufeffï»¿]*<");

    private FileFormat() {}

    static Format of(String name, Path file) throws IOException {
        byte[] bytes = head(file);
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ofZip(file);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return ofOle2(file);
        }
        if (head.indexOf("%PDF-") >= 0 && head.indexOf("%PDF-") < 1024) {
            return Format.PDF;
        }
        refuse(head);
        return ofText(name, TextDecoder.decode(bytes));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static Format ofZip(Path file) throws IOException {
        try (ZipParts parts = new ZipParts(file)) {
            String types = parts.text("[Content_Types].xml");
            if (types.contains("sheet.binary")) {
                throw UnreadableReason.OLD_FORMAT.found();
            }
            if (types.contains("document.main+xml") || parts.has("word/document.xml")) {
                return Format.DOCX;
            }
            if (types.contains("sheet.main+xml") || parts.has("xl/workbook.xml")) {
                if (parts.text("_rels/.rels").contains(STRICT)) {
                    throw UnreadableReason.OLD_FORMAT.found();
                }
                return Format.XLSX;
            }
            if (parts.has("OFD.xml")) {
                return Format.OFD;
            }
            throw (types.isEmpty() && !parts.has("mimetype") ? UnreadableReason.ARCHIVE : UnreadableReason.UNKNOWN)
                    .found();
        }
    }

    private static Format ofOle2(Path file) throws IOException {
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole2.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw UnreadableReason.ENCRYPTED.found();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                refuseLocked(root);
                return Format.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Format.XLS;
            }
            throw UnreadableReason.UNKNOWN.found();
        }
    }

    /** The bit fEncrypted stands in the twelfth byte of the document stream ([MS-DOC] 2.5.2). */
    private static void refuseLocked(DirectoryNode root) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive("WordDocument"))) {
            byte[] start = in.readNBytes(12);
            if (start.length == 12 && (start[11] & 1) != 0) {
                throw UnreadableReason.ENCRYPTED.found();
            }
        }
    }

    private static void refuse(String head) {
        if (startsWithAny(head, List.of("Rar!", "7z\u00bc\u00af", "\u001f\u008b", "BZh", "PK"))) {
            throw UnreadableReason.ARCHIVE.found();
        }
        if (startsWithAny(head, List.of("{\\rtf", "MIME-Version:")) || head.contains("<?mso-application")) {
            throw UnreadableReason.OLD_FORMAT.found();
        }
        if (startsWithAny(head, List.of("MZ", "\u007fELF", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "II*\0", "MM\0*"))
                && TextDecoder.looksBinary(head)) {
            throw UnreadableReason.UNKNOWN.found();
        }
    }

    private static boolean startsWithAny(String head, List<String> starts) {
        return starts.stream().anyMatch(head::startsWith);
    }

    private static Format ofText(String name, String head) {
        if (TextDecoder.looksBinary(head)) {
            throw UnreadableReason.UNKNOWN.found();
        }
        String lower = head.toLowerCase(Locale.ROOT);
        boolean markup = MARKUP_START.matcher(lower).find();
        boolean namedHtml = name.toLowerCase(Locale.ROOT).matches(".*\\.(html?|xhtml)");
        if ((markup || namedHtml) && HTML_TAG.matcher(lower).find()) {
            return Format.HTML;
        }
        if (lower.stripLeading().startsWith("<?xml")) {
            throw UnreadableReason.UNKNOWN.found();
        }
        return Format.TXT;
    }
}
