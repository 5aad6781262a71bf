package org.mingtang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of an office file, opened only after all of them were unpacked once and found to be of bearable size.
 *
 * <p>Sizes written in a zip may lie, therefore they are counted. XML costs about ten times its size in memory once
 * parsed and has a narrower limit than pictures.
 */
final class ZipParts implements AutoCloseable {

    static final int MOST_ENTRIES = 10_000;
    static final long MOST_BYTES = 500L * 1024 * 1024;
    static final long MOST_XML_BYTES = 40L * 1024 * 1024;

    private final ZipFile zip;

    ZipParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            weigh();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void weigh() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw UnreadableReason.TOO_MUCH_CONTENT.found();
        }
        long all = 0;
        long xml = 0;
        byte[] buffer = new byte[65_536];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            boolean isXml = isXml(entry.getName());
            try (InputStream in = zip.getInputStream(entry)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    all += n;
                    xml += isXml ? n : 0;
                    if (all > MOST_BYTES || xml > MOST_XML_BYTES) {
                        throw UnreadableReason.TOO_MUCH_CONTENT.found();
                    }
                    Interrupted.check();
                }
            }
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    InputStream open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        return entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
    }

    /** The part's text, empty where there is no such part. */
    String text(String part) throws IOException {
        try (InputStream in = open(part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
