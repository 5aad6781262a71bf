package org.mingtang.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key file below the data folder, made on first use and readable by its owner only.
 *
 * <p>It is replaced whole, so that nobody ever reads half of it, and read again whenever it was replaced: a rotation is known
 * to the next value that a running program closes.
 */
final class KeyFile implements Keys {

    static final String NAME = "secret.key";

    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;

    private volatile @Nullable Known known;

    private KeyFile(Path file) {
        this.file = file;
    }

    /** Which file was read: another one of the same name differs in one of these. */
    private record Version(@Nullable Object file, FileTime changed, long size) {}

    private record Known(KeyRing ring, Version version) {}

    /** The keys of this installation; made when there are none. */
    static KeyFile below(Path data) {
        var keys = new KeyFile(data.resolve(NAME));
        try {
            Files.createDirectories(data);
            if (!keys.holdsSomething()) {
                keys.alone(() ->
                        keys.holdsSomething() ? null : keys.replaced(KeyRing.fresh(Instant.now(Clock.systemUTC()))));
            }
            keys.known = keys.read();
            return keys;
        } catch (IOException e) {
            throw keys.unreadable(e);
        }
    }

    /** Whether an installation has its keys in this folder. */
    static boolean isBelow(Path data) {
        return Files.exists(data.resolve(NAME));
    }

    @Override
    public KeyRing ring() {
        Known before = Objects.requireNonNull(known);
        try {
            if (version().equals(before.version())) {
                return before.ring();
            }
            Known now = read();
            known = now;
            return now.ring();
        } catch (IOException | DatabaseUnavailable e) {
            // Whoever has the keys goes on with them; the next start would say it, too.
            log.error("密钥文件 {} 现在读不出，继续使用先前读到的密钥，请尽快检查：{}", file.toAbsolutePath(), e.getMessage());
            return before.ring();
        }
    }

    @Override
    public String where() {
        return "文件 " + file.toAbsolutePath();
    }

    /** Replaces the keys by others; of two who do so at once one comes after the other and builds on what he did. */
    KeyRing change(UnaryOperator<KeyRing> to) {
        try {
            return Objects.requireNonNull(alone(() -> replaced(to.apply(read().ring()))));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private interface Step {
        @Nullable
        KeyRing run() throws IOException;
    }

    /** The lock lies beside the file, since the file itself is replaced. */
    private @Nullable KeyRing alone(Step step) throws IOException {
        Path lock = file.resolveSibling(NAME + ".lock");
        // A lock of the system is one program's as a whole.
        synchronized (KeyFile.class) {
            try (FileChannel channel = FileChannel.open(
                            lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly());
                    var held = channel.lock()) {
                return step.run();
            }
        }
    }

    private KeyRing replaced(KeyRing ring) throws IOException {
        Path fresh = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel =
                FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(ring.written().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return ring;
    }

    private Known read() throws IOException {
        // In this order: replaced in between, it is read once more the next time.
        Version version = version();
        return new Known(KeyRing.read(Files.readString(file), where()), version);
    }

    private Version version() throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
    }

    private boolean holdsSomething() throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private DatabaseUnavailable unreadable(IOException e) {
        return new DatabaseUnavailable("无法读写密钥文件 " + file.toAbsolutePath() + ":" + e.getMessage(), e);
    }
}
