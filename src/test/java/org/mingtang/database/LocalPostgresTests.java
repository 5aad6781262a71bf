package org.mingtang.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {

    @TempDir
    Path root;

    @Test
    void makesAFreshFolderAndFindsItAgain() throws Exception {
        Path data = root.resolve("not/yet/there");
        try (LocalPostgres first = start(data)) {
            Ledger.of(first).begun().write(1);
            assertThat(Files.getPosixFilePermissions(data.resolve("postgres.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        try (LocalPostgres second = start(data)) {
            assertThat(Ledger.of(second).lines()).containsExactly(1);
        }
        assertThat(data)
                .isDirectoryNotContaining(
                        left -> !List.of("mingtang.lock", "postgres", "postgres.log", "postgres.password")
                                .contains(left.getFileName().toString()));
    }

    @Test
    void asksForThePassword() throws Exception {
        try (LocalPostgres postgres = start(root)) {
            assertThatThrownBy(new Ledger(postgres.url(), "guessed")::open)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void findsItsWayThroughSpacesDotsAndOtherScripts() throws Exception {
        Path data =
                root.resolve("明堂 数据.2026").resolve("..").resolve("明堂 数据.2026").resolve(".");
        try (LocalPostgres first = start(data)) {
            Ledger.of(first).begun().write(1);
        }
        assertThat(root.resolve("明堂 数据.2026/postgres")).isDirectory();

        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("明堂 数据.2026"));
        try (LocalPostgres second = start(link)) {
            assertThat(Ledger.of(second).lines()).containsExactly(1);
        }

        Path working = Path.of("").toAbsolutePath();
        try (LocalPostgres third = start(working.relativize(link.toRealPath()))) {
            assertThat(Ledger.of(third).lines()).containsExactly(1);
        }
    }

    @Test
    void startsTheDatabaseAgainWhenItIsKilledInTheMiddleOfWork() throws Exception {
        try (LocalPostgres postgres = start(root)) {
            Ledger ledger = Ledger.of(postgres).begun();
            ledger.write(1);
            try (Connection open = ledger.open();
                    Statement statement = open.createStatement()) {
                open.setAutoCommit(false);
                statement.execute("insert into ledger values (2)");
                ProcessHandle server = server(root);

                List<ProcessHandle> workers = server.descendants().toList();
                server.destroyForcibly();
                workers.forEach(ProcessHandle::destroyForcibly);

                assertThatThrownBy(() -> {
                            statement.execute("insert into ledger values (3)");
                            open.commit();
                        })
                        .isInstanceOf(SQLException.class);
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(ledger.lines()).containsExactly(1));
                assertThat(server(root).pid()).isNotEqualTo(server.pid());
            }
            ledger.write(2);
            assertThat(ledger.lines()).containsExactly(1, 2);
        }
    }

    @Test
    void leavesNoServerBehindWhenItCloses() throws Exception {
        ProcessHandle server;
        try (LocalPostgres postgres = start(root)) {
            server = server(root);
            assertThat(server.isAlive()).isTrue();
        }
        server.onExit().get(30, SECONDS);
        assertThat(root.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void isNotMisledByALockFileWhoseNumberNowIsAnotherPrograms() throws Exception {
        start(root).close();
        // After a restart of the machine any number may be in use again, here by this very test.
        Files.writeString(
                root.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + root.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");

        try (LocalPostgres again = start(root)) {
            assertThat(Ledger.of(again).begun().lines()).isEmpty();
        }
    }

    @Test
    void beginsAnewWhereAFirstStartWasCutShort() throws Exception {
        Files.createDirectories(root.resolve("postgres.new/base"));
        Files.writeString(root.resolve("postgres.new/PG_VERSION"), "18\n");
        Files.createFile(root.resolve("postgres.password"));

        try (LocalPostgres postgres = start(root)) {
            assertThat(Ledger.of(postgres).begun().lines()).isEmpty();
            assertThat(postgres.secret()).hasSizeGreaterThan(20);
        }
        assertThat(root.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void saysWhichFileIsMissingAndLeavesTheDataAlone() throws Exception {
        Path cluster = Files.createDirectory(root.resolve("postgres"));

        assertThatThrownBy(() -> start(root))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("postgres.password")
                .hasMessageEndingWith("。");

        assertThat(cluster).isEmptyDirectory();
        DataFolder.taken(root).close();
    }

    @Test
    void saysWhereToLookWhenTheClusterIsDamaged() throws Exception {
        start(root).close();
        Files.delete(root.resolve("postgres/global/pg_control"));

        assertThatThrownBy(() -> start(root))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("内置数据库未能启动")
                .hasMessageContaining(root.resolve("postgres.log").toString());

        assertThat(root.resolve("postgres.log")).content().contains("pg_control");
        DataFolder.taken(root).close();
    }

    private static LocalPostgres start(Path data) {
        return new LocalPostgres(data, Programs.POSTGRES);
    }

    /** The server by the number in its own lock file. */
    static ProcessHandle server(Path data) throws Exception {
        String number =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
    }
}
