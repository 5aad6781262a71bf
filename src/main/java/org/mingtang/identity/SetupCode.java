package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The code that opens the first account: told to whoever can read the terminal or the data folder, and to nobody else. */
@Component
@Order(30)
class SetupCode implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SetupCode.class);

    private final UserAccounts accounts;
    private final SecureRandom random;
    private final Path file;
    private volatile @Nullable String code;

    SetupCode(UserAccounts accounts, SecureRandom random, @Value("${mingtang.data:./data}") Path data) {
        this.accounts = accounts;
        this.random = random;
        this.file = data.resolve("setup-code");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (accounts.count() == 0) {
            issue();
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Makes a new code; an older one is no longer valid. */
    void issue() throws IOException {
        String fresh = Base32.random(random, 24).replaceAll("(.{4})(?!$)", "$1-");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        createForOwnerOnly();
        Files.writeString(file, fresh + "\n", UTF_8);
        code = fresh;
        log.info("首次启动 First start: open /setup and enter the code {} (also in {})", fresh, file);
    }

    boolean isOpen() {
        return code != null && accounts.count() == 0;
    }

    boolean isRight(String typed) {
        String expected = code;
        return expected != null
                && MessageDigest.isEqual(expected.getBytes(UTF_8), typed.strip().getBytes(UTF_8));
    }

    /** Uses the code up. */
    void close() throws IOException {
        code = null;
        Files.deleteIfExists(file);
    }

    private void createForOwnerOnly() throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
