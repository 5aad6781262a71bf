package org.mingtang.database;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program's own database is killed, and cannot come back until this is closed.
 *
 * <p>What keeps it away is that its folder is elsewhere, as with a disk that was unplugged.
 */
public final class Outage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path cluster;
    private final Path elsewhere;
    private final JdbcClient database;

    private Outage(Path data, JdbcClient database) {
        this.cluster = data.resolve("postgres");
        this.elsewhere = data.resolve("postgres.elsewhere");
        this.database = database;
    }

    /** Returns when the database is gone. */
    public static Outage of(Environment program, JdbcClient database) throws IOException {
        // What tests wrote is not synced with each commit (FreshData); what is to be seen afterwards is by now.
        database.sql("checkpoint").update();
        var outage = new Outage(Path.of(program.getRequiredProperty("mingtang.data")), database);
        List<String> lock = Files.readAllLines(outage.cluster.resolve("postmaster.pid"));
        Optional<ProcessHandle> server =
                ProcessHandle.of(Long.parseLong(lock.get(0).strip()));
        Files.move(outage.cluster, outage.elsewhere);
        server.ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> !server.map(ProcessHandle::isAlive).orElse(false));
        return outage;
    }

    /** Gives the folder back and waits until the program has its database again. */
    @Override
    public void close() throws IOException {
        Files.move(elsewhere, cluster);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> database.sql("select 1").query(Integer.class).single() == 1);
    }
}
