package org.mingtang.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from the command line to the database of an installation, whether its program runs or not. */
final class KeysDatabase {

    private final Path data;
    private final Map<String, String> settings;

    KeysDatabase(Path data, Map<String, String> settings) {
        this.data = data.toAbsolutePath().normalize();
        this.settings = settings;
    }

    /** Counts what hangs on each key. */
    SealedValues values() {
        String url = settings.getOrDefault("MINGTANG_DATABASE_URL", "");
        if (!url.isBlank()) {
            return counted(
                    url,
                    settings.getOrDefault("MINGTANG_DATABASE_USER", "mingtang"),
                    settings.getOrDefault("MINGTANG_DATABASE_PASSWORD", ""));
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            return SealedValues.none();
        }
        return running().orElseGet(this::started);
    }

    /** From the database that a running program has started. */
    private Optional<SealedValues> running() {
        Connection there = RunningDatabase.embedded(data).orElse(null);
        if (there == null) {
            return Optional.empty();
        }
        try (there) {
            return Optional.of(SealedValues.in(there));
        } catch (SQLException notRunning) {
            return Optional.empty();
        }
    }

    private SealedValues started() {
        String programs = settings.getOrDefault("MINGTANG_PROGRAMS", "");
        try (var postgres = new LocalPostgres(data, programs.isBlank() ? data : Path.of(programs))) {
            return counted(postgres.url(), PostgresCluster.USER, postgres.secret());
        }
    }

    private static SealedValues counted(String url, String user, String secret) {
        try (Connection connection = RunningDatabase.connection(url, user, secret)) {
            return SealedValues.in(connection);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("数据库连不上或者查询失败，没有改动任何内容：" + reason(e), e);
        }
    }

    private static @Nullable String reason(SQLException e) {
        return e.getMessage();
    }
}
