package org.mingtang.publication.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip into a folder under names of its own, so that no name in the archive leads anywhere else. */
final class Archive {

    private static final int MOST_FILES = 50_000;
    private static final long MOST_BYTES = 8L << 30;

    private Archive() {}

    /** Names in the archive with where their content lies now, in the archive's order. */
    static Map<String, Path> unpack(Path zip, Path folder) throws IOException {
        try {
            return unpack(zip, folder, StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException namesOfChineseWindows) {
            return unpack(zip, folder, Charset.forName("GB18030"));
        }
    }

    private static Map<String, Path> unpack(Path zip, Path folder, Charset names) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        long bytes = 0;
        try (ZipFile file = new ZipFile(zip.toFile(), names)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.isDirectory() || isFurniture(entry.getName())) {
                    continue;
                }
                Path to = folder.resolve(Integer.toString(files.size()));
                try (InputStream content = file.getInputStream(entry);
                        var out = Files.newOutputStream(to)) {
                    bytes += copy(content, out, MOST_BYTES - bytes);
                }
                files.put(entry.getName(), to);
                if (files.size() > MOST_FILES) {
                    throw new IOException("压缩包里超过 " + MOST_FILES + " 个文件，请分批上传。");
                }
            }
        }
        return files;
    }

    private static long copy(InputStream from, java.io.OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[65536];
        long copied = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            copied += read;
            if (copied > most) {
                throw new IOException("压缩包解开后太大，请分批上传。");
            }
            to.write(buffer, 0, read);
        }
        return copied;
    }

    /** What systems and browsers lay beside the files people mean. */
    static boolean isFurniture(String name) {
        return name.matches("(?i)(.*/)?(__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini|~\\$[^/]*)|.*_files/.*");
    }
}
