package org.mingtang.documents;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;

/** The files on disk: {@code ab/cd/<sha256>}, each written beside its place, forced to disk, then moved there at once. */
record StoredFileFolder(Path root) {

    /** What was written. */
    record Content(String sha256, long size) {}

    Content keep(InputStream content) throws IOException {
        Path incoming = Files.createDirectories(root.resolve("incoming"))
                .resolve(UUID.randomUUID().toString());
        try {
            Content written = write(content, incoming);
            place(incoming, path(written.sha256()));
            return written;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /**
     * Takes away what programs left half written when they ended without a word, and says how many files.
     *
     * <p>Other programs may be writing into the same folder right now, so what was touched after that moment stays.
     */
    int sweep(Instant untouchedSince) throws IOException {
        Path incoming = root.resolve("incoming");
        if (!Files.isDirectory(incoming)) {
            return 0;
        }
        int swept = 0;
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(untouchedSince)) {
                    swept += Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        }
        return swept;
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static Content write(InputStream content, Path file) throws IOException {
        var digest = new DigestInputStream(content, sha256());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = digest.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            return new Content(
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()), size);
        }
    }

    /** The same content is already there when it was kept before: then it is left alone. */
    private static void place(Path incoming, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        Path folder = Files.createDirectories(target.resolveSibling("."));
        Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
        // A new name survives a power cut only when its folder is forced too; Windows cannot open a folder for that.
        if (File.separatorChar == '/') {
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
