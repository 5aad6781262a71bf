package org.mingtang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The way from the command line to the database of a program that runs; the caller closes what it is given. */
public final class RunningDatabase {

    private RunningDatabase() {}

    /**
     * Opens the database that is named, else the one the program has started below its data folder.
     *
     * @param settings as in the environment
     * @throws DatabaseUnavailable when it cannot be reached, with a sentence that says what to do
     */
    public static Connection open(Path data, Map<String, String> settings) {
        String url = settings.getOrDefault("MINGTANG_DATABASE_URL", "");
        if (url.isBlank()) {
            return embedded(data.toAbsolutePath().normalize())
                    .orElseThrow(() -> new DatabaseUnavailable(
                            "程序没有在运行，或者数据目录不是 " + data.toAbsolutePath().normalize() + "。请先启动程序，或者用 --data 指定正确的数据目录。"));
        }
        try {
            return connection(
                    url,
                    settings.getOrDefault("MINGTANG_DATABASE_USER", PostgresCluster.USER),
                    settings.getOrDefault("MINGTANG_DATABASE_PASSWORD", ""));
        } catch (SQLException e) {
            throw new DatabaseUnavailable("数据库连不上：" + e.getMessage(), e);
        }
    }

    /** The one a running program has started; empty while none runs. */
    static Optional<Connection> embedded(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            String secret = Files.readString(data.resolve("postgres.password")).strip();
            String url = "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/mingtang";
            return Optional.of(connection(url, PostgresCluster.USER, secret));
        } catch (IOException | IndexOutOfBoundsException | SQLException notRunning) {
            return Optional.empty();
        }
    }

    static Connection connection(String url, String user, String secret) throws SQLException {
        var who = new Properties();
        who.setProperty("user", user);
        who.setProperty("password", secret);
        return DriverManager.getConnection(url, who);
    }
}
