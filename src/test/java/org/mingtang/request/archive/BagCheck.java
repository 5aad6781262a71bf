package org.mingtang.request.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a zipped bag and says what is wrong with it by RFC 8493; written from the standard, not from the writer. */
final class BagCheck {

    final String folder;
    final Map<String, byte[]> files;

    private BagCheck(String folder, Map<String, byte[]> files) {
        this.folder = folder;
        this.files = files;
    }

    static BagCheck of(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        var folders = new TreeSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                int slash = entry.getName().indexOf('/');
                folders.add(entry.getName().substring(0, slash));
                files.put(entry.getName().substring(slash + 1), in.readAllBytes());
            }
        }
        return new BagCheck(String.join("|", folders), files);
    }

    String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Everything that keeps it from being a complete and valid bag. */
    List<String> faults() throws Exception {
        var faults = new ArrayList<String>();
        if (folder.contains("|")) {
            faults.add("several folders " + folder);
        }
        if (!text("bagit.txt").matches("BagIt-Version: 1\\.0\\R" + "Tag-File-Character-Encoding: UTF-8\\R?")) {
            faults.add("declaration");
        }
        var payload = new TreeSet<String>();
        var tags = new TreeSet<String>();
        for (String path : files.keySet()) {
            (path.startsWith("data/") ? payload : tags).add(path);
            if (path.contains("..") || path.startsWith("/") || path.contains("\\")) {
                faults.add("unsafe path " + path);
            }
        }
        tags.remove("tagmanifest-sha256.txt");
        compare("manifest-sha256.txt", payload, faults);
        compare("tagmanifest-sha256.txt", tags, faults);
        long octets = payload.stream().mapToLong(path -> files.get(path).length).sum();
        if (!text("bag-info.txt").contains("Payload-Oxum: " + octets + "." + payload.size() + "\n")) {
            faults.add("oxum");
        }
        text("bag-info.txt")
                .lines()
                .filter(line -> !line.matches("[^: ]+: .*") && !line.isBlank())
                .forEach(line -> faults.add("info " + line));
        return faults;
    }

    private void compare(String manifest, TreeSet<String> expected, List<String> faults) throws Exception {
        var named = new TreeSet<String>();
        for (String line : text(manifest).split("\n")) {
            if (line.isEmpty()) {
                continue;
            }
            if (!line.matches("[0-9a-f]{64}\\s+\\S.*")) {
                faults.add("line " + line);
                continue;
            }
            String hash = line.substring(0, 64);
            String path = line.substring(64)
                    .stripLeading()
                    .replace("%0A", "\n")
                    .replace("%0D", "\r")
                    .replace("%25", "%");
            named.add(path);
            byte[] content = files.get(path);
            if (content == null) {
                faults.add("missing " + path);
            } else if (!hash.equals(hash(content))) {
                faults.add("changed " + path);
            }
        }
        if (!named.equals(expected)) {
            faults.add(manifest + " names " + named + " but there are " + expected);
        }
    }

    private static String hash(byte[] content) throws Exception {
        return "%064x"
                .formatted(
                        new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(content)));
    }
}
