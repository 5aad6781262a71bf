package org.mingtang.request.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a bag by BagIt 1.0 (RFC 8493) as a zip with one folder, file after file, so that it never lies whole in memory.
 *
 * <p>A bag that broke off lacks its manifests, which come last, and so passes no check.
 */
final class BagWriter {

    private final ZipOutputStream zip;
    private final String folder;
    private final LocalDate day;
    private final Map<String, String> payload = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private long bytes;

    /**
     * Begins a bag.
     *
     * @param folder name of the bag, of letters, digits and dashes
     * @param day when it is packed; also the date of its entries
     */
    BagWriter(OutputStream out, String folder, LocalDate day) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.folder = folder;
        this.day = day;
    }

    /** Adds a file under {@code data/}; returns its path in the bag. */
    String add(String path, byte[] content) throws IOException {
        String whole = "data/" + path;
        if (payload.containsKey(whole)) {
            throw new IllegalArgumentException("Twice in one bag: " + whole);
        }
        payload.put(whole, write(whole, content));
        bytes += content.length;
        return whole;
    }

    /** Ends the bag with its declaration, its description and the hashes of all of it. */
    void finish(Map<String, String> description) throws IOException {
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        var info = new LinkedHashMap<>(description);
        info.put("Bagging-Date", day.toString());
        info.put("Payload-Oxum", bytes + "." + payload.size());
        var lines = new StringBuilder();
        info.forEach((label, value) ->
                lines.append(label).append(": ").append(oneLine(value)).append('\n'));
        tag("bag-info.txt", lines.toString());
        tag("manifest-sha256.txt", manifest(payload));
        write("tagmanifest-sha256.txt", manifest(tags).getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private void tag(String path, String text) throws IOException {
        tags.put(path, write(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    private String write(String path, byte[] content) throws IOException {
        var entry = new ZipEntry(folder + "/" + path);
        entry.setTimeLocal(day.atTime(LocalTime.MIDNIGHT));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        return sha256(content);
    }

    private static String manifest(Map<String, String> hashes) {
        var lines = new StringBuilder();
        hashes.forEach((path, hash) ->
                lines.append(hash).append("  ").append(encoded(path)).append('\n'));
        return lines.toString();
    }

    /** RFC 8493, 2.1.3: only these three are written otherwise in a manifest. */
    private static String encoded(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]+", " ").strip();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
