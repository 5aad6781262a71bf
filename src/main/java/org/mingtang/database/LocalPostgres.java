package org.mingtang.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server of this program's own, with its data below the data folder.
 *
 * <p>It listens on 127.0.0.1 only, asks for a generated password, syncs to disk, goes down with the program, and is started
 * again when it dies while the program lives.
 */
final class LocalPostgres implements AutoCloseable {

    private static final String DATABASE = "mingtang";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);

    private final DataFolder held;
    private final PostgresCommand command;
    private final PostgresCluster cluster;
    private final int port;
    private volatile boolean wanted = true;
    private volatile @Nullable Process process;

    /**
     * Starts the server, making its data folder on first use.
     *
     * @param data the data folder of this installation
     * @param programs where the PostgreSQL programs are unpacked
     */
    LocalPostgres(Path data, Path programs) {
        Path folder = data.toAbsolutePath().normalize();
        held = DataFolder.taken(folder);
        try {
            command = new PostgresCommand(PostgresBinaries.unpackedBelow(programs));
            cluster = new PostgresCluster(folder, command);
            cluster.initialise();
            port = freePort();
            start();
        } catch (IOException | SQLException e) {
            close();
            throw new DatabaseUnavailable("内置数据库未能启动:" + e.getMessage() + "。详见 " + folder.resolve("postgres.log"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new DatabaseUnavailable("启动被中断。", e);
        } catch (DatabaseUnavailable e) {
            close();
            throw e;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?tcpKeepAlive=true&socketTimeout=60";
    }

    String secret() {
        return cluster.password();
    }

    private void start() throws IOException, InterruptedException, SQLException {
        earlier().leave();
        CountDownLatch spawned = new CountDownLatch(1);
        // The death signal follows the thread that forked, so one thread starts the server and stays with it.
        Thread keeper = new Thread(() -> keep(spawned), "postgres-keeper");
        keeper.setDaemon(true);
        keeper.start();
        spawned.await();
        awaitReady();
        createDatabase();
    }

    private void keep(CountDownLatch spawned) {
        Duration pause = FIRST_PAUSE;
        while (wanted) {
            long begun = System.nanoTime();
            try {
                int status = run(spawned);
                if (wanted) {
                    log.error("数据库进程意外退出(状态 {}),{} 秒后重新启动。", status, pause.toSeconds());
                }
            } catch (IOException e) {
                log.error("数据库进程无法启动:{}", e.getMessage());
                // The first start tells its caller; later a machine short of memory or handles may have some in a
                // while.
                wanted = spawned.getCount() == 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                wanted = false;
            } finally {
                spawned.countDown();
            }
            boolean ranWell = System.nanoTime() - begun > STEADY.toNanos();
            pause = rest(ranWell ? FIRST_PAUSE : pause);
        }
    }

    /** Waits and gives way to what the last server left behind; returns how long to wait the next time. */
    private Duration rest(Duration pause) {
        try {
            if (wanted) {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                earlier().leave();
            }
        } catch (IOException | DatabaseUnavailable e) {
            log.error("{}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wanted = false;
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }

    private int run(CountDownLatch spawned) throws IOException, InterruptedException {
        Process started = new ProcessBuilder(command.server(arguments()))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(cluster.logFile().toFile()))
                .start();
        process = started;
        spawned.countDown();
        return started.waitFor();
    }

    private EarlierServer earlier() {
        return new EarlierServer(cluster.folder());
    }

    private List<String> arguments() {
        return List.of(
                "-D", cluster.folder().toString(),
                "-p", String.valueOf(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "shared_buffers=64MB",
                "-c", "max_connections=60",
                "-c", "work_mem=16MB",
                "-c", "jit=off",
                "-c", "fsync=on",
                "-c", "timezone=Asia/Shanghai",
                "-c", "log_timezone=Asia/Shanghai");
    }

    private void awaitReady() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection ready = connect("postgres")) {
                return;
            } catch (SQLException e) {
                Process started = process;
                boolean gone = started == null || !started.isAlive();
                if (gone || System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, PostgresCluster.USER, cluster.password());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Fast shutdown: open transactions are rolled back, what was committed stays. */
    @Override
    public void close() {
        wanted = false;
        Process running = process;
        try {
            if (running != null && running.isAlive()) {
                new ProcessBuilder("kill", "-INT", String.valueOf(running.pid()))
                        .start()
                        .waitFor();
                if (!running.waitFor(30, TimeUnit.SECONDS)) {
                    log.warn("数据库在 30 秒内没有停下,强制结束;下次启动会自动恢复。");
                    running.destroyForcibly();
                }
            }
            held.close();
        } catch (IOException e) {
            log.warn("停止数据库时出错:{}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
