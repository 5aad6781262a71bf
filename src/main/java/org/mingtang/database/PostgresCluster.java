package org.mingtang.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The folder in which PostgreSQL keeps its data, and the password to it; both made on first use. */
final class PostgresCluster {

    static final String USER = "mingtang";

    private final Path data;
    private final PostgresCommand command;
    private final String password;

    /** @param data the data folder of this installation, absolute */
    PostgresCluster(Path data, PostgresCommand command) throws IOException {
        this.data = data;
        this.command = command;
        this.password = Files.exists(folder()) ? kept() : chosen();
    }

    Path folder() {
        return data.resolve("postgres");
    }

    Path logFile() {
        return data.resolve("postgres.log");
    }

    String password() {
        return password;
    }

    /** Makes the cluster unless it is there; it gets its name only when it is whole. */
    void initialise() throws IOException, InterruptedException {
        if (Files.exists(folder())) {
            return;
        }
        Path fresh = data.resolve("postgres.new");
        FileTree.delete(fresh);
        Process initdb = new ProcessBuilder(command.initdb(List.of(
                        "-D",
                        fresh.toString(),
                        "-U",
                        USER,
                        "--pwfile=" + passwordFile(),
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
        int status = initdb.waitFor();
        if (status != 0) {
            throw new IOException("初始化数据目录失败(状态 " + status + ")");
        }
        Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String kept() throws IOException {
        String kept =
                Files.exists(passwordFile()) ? Files.readString(passwordFile()).strip() : "";
        if (kept.isEmpty()) {
            throw new DatabaseUnavailable("数据目录 " + data + " 中缺少 postgres.password 文件,内置数据库无法打开。请从备份中恢复这个文件。");
        }
        return kept;
    }

    /** Chosen anew until there is a cluster: a start that was cut short may have left half a file. */
    private String chosen() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), fresh, StandardCharsets.US_ASCII);
        return fresh;
    }

    private Path passwordFile() {
        return data.resolve("postgres.password");
    }
}
