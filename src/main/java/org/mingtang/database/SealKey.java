package org.mingtang.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of the {@link Seal}: the one in the settings, else one made once and kept below the data folder. */
final class SealKey {

    static final String FILE = "secret.key";
    private static final int BYTES = 32;

    private final SecretKey aes;
    private final String mark;

    private SealKey(byte[] key) {
        aes = new SecretKeySpec(key, "AES");
        mark = mark(key);
    }

    /**
     * Reads a key as it is written in the settings or the file.
     *
     * @throws DatabaseUnavailable when it is not 32 bytes in base 64
     */
    static SealKey written(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == BYTES) {
                return new SealKey(key);
            }
        } catch (IllegalArgumentException e) {
            // Not base 64: said below, without the text itself.
        }
        throw new DatabaseUnavailable(where + " 不是有效的密钥:应为 32 个随机字节的 base64 写法(可用 openssl rand -base64 32 生成)。");
    }

    /** The key of this installation, made on first use and readable by its owner only. */
    static SealKey below(Path data) {
        Path file = data.resolve(FILE);
        try {
            Files.createDirectories(data);
            String text = Files.exists(file) && Files.size(file) > 0 ? Files.readString(file) : made(file);
            return written(text, "文件 " + file.toAbsolutePath());
        } catch (IOException e) {
            throw new DatabaseUnavailable("无法读写密钥文件 " + file.toAbsolutePath() + ":" + e.getMessage(), e);
        }
    }

    SecretKey aes() {
        return aes;
    }

    /** Tells keys apart without telling anything about them. */
    String mark() {
        return mark;
    }

    /** Locked, so that two programs that start on one folder agree on one key. */
    private static String made(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        ownerOnly(file));
                var lock = channel.lock()) {
            if (channel.size() > 0) {
                return Files.readString(file);
            }
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            String text = Base64.getEncoder().encodeToString(key);
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            return text;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String mark(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
