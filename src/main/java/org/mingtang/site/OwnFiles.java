package org.mingtang.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program's own style sheets and scripts. Each address tells what is in the file, so that browsers may keep it and
 * still see another at once.
 */
public final class OwnFiles {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private OwnFiles() {}

    /** The style sheets of every page, in the order in which they count. */
    public static List<String> styles() {
        return List.of(
                at("/mingtang.css"),
                at("/mingtang-portal.css"),
                at("/mingtang-desk.css"),
                at("/mingtang-request.css"),
                at("/mingtang-modes.css"));
    }

    /**
     * Where a file is found.
     *
     * @param path as the program serves it, e.g. {@code /mingtang.js}
     */
    public static String at(String path) {
        return KNOWN.computeIfAbsent(path, OwnFiles::marked);
    }

    private static String marked(String path) {
        if (!path.matches("/[a-z-]+\\.(css|js)")) {
            throw new IllegalArgumentException("No file that pages name: " + path);
        }
        try (InputStream file = OwnFiles.class.getResourceAsStream("/static" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("No such file of the program: " + path);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(hash, 0, 4);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
