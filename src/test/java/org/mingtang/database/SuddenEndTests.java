package org.mingtang.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the data when programs end without a word, or two want the same. */
class SuddenEndTests {

    @TempDir
    Path root;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() throws Exception {
        for (Process each : started) {
            each.destroyForcibly().waitFor();
        }
    }

    @Test
    void everythingConfirmedIsThereAfterTheProgramWasKilled() throws Exception {
        Process killed = begin(Programs.database(root));
        Ledger ledger = Ledger.told(Programs.output(killed).readLine()).begun();
        ProcessHandle server = LocalPostgresTests.server(root);
        AtomicInteger confirmed = new AtomicInteger();
        Thread clerk = new Thread(() -> {
            try {
                while (true) {
                    ledger.write(confirmed.get() + 1);
                    confirmed.incrementAndGet();
                }
            } catch (SQLException gone) {
                // The program and its database ended; what was confirmed until then counts.
            }
        });
        clerk.start();
        await().until(() -> confirmed.get() >= 20);

        killed.destroyForcibly().waitFor();

        clerk.join(60_000);
        Process next = begin(Programs.database(root));
        assertThat(Ledger.told(Programs.output(next).readLine()).lines())
                .hasSizeBetween(confirmed.get(), confirmed.get() + 1)
                .startsWith(1, 2, 3);
        server.onExit().get(60, SECONDS);
        next.getOutputStream().close();
        assertThat(next.waitFor(60, SECONDS)).isTrue();
        assertThat(next.exitValue()).isZero();
    }

    @Test
    void aSecondProgramOnTheSameFolderSaysSoAndEnds() throws Exception {
        try (LocalPostgres first = new LocalPostgres(root, Programs.POSTGRES)) {
            Process second = begin(Programs.database(root));

            assertThat(Programs.output(second).lines())
                    .containsExactly("数据目录 " + root + " 正被另一个明堂程序使用。请先停止它,或用 MINGTANG_DATA 指定别的目录。");
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(Ledger.of(first).begun().lines()).isEmpty();
        }
    }

    @Test
    void theWholeProgramSaysInOneLineThatTheFolderIsTaken() throws Exception {
        try (DataFolder taken = DataFolder.taken(root)) {
            Process program = begin(Programs.java(
                    root, List.of("env", "MINGTANG_DATA=" + root, "MINGTANG_DATABASE_URL="), "org.mingtang.Mingtang"));

            List<String> told = Programs.output(program).lines().toList();

            assertThat(program.waitFor()).isEqualTo(1);
            assertThat(told)
                    .filteredOn(line -> !line.contains(" INFO "))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("ERROR", "明堂没有启动", "数据目录 " + root + " 正被另一个明堂程序使用。");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInOneSentence() throws Exception {
        List<String> readOnly = List.of(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o ro none " + root + " && exec \"$@\"", "in-there");
        Assumptions.assumeTrue(
                new ProcessBuilder("unshare", "-rm", "true").start().waitFor() == 0, "no namespaces here");
        Process program = begin(Programs.java(
                Path.of("").toAbsolutePath(),
                readOnly,
                DatabaseAlone.class.getName(),
                root.resolve("data"),
                Programs.POSTGRES));

        assertThat(Programs.output(program).lines())
                .containsExactly("数据目录 " + root.resolve("data") + " 无法建立或写入。请检查路径、权限和磁盘空间,或用 MINGTANG_DATA 指定别的目录。");
        assertThat(program.waitFor()).isEqualTo(1);
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldInOneSentence() throws Exception {
        Path file = Files.createFile(root.resolve("data"));
        Process program = begin(Programs.database(file));

        assertThat(Programs.output(program).lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("数据目录 " + file + " 无法建立或写入。");
        assertThat(program.waitFor()).isEqualTo(1);
    }

    private Process begin(Process process) {
        started.add(process);
        return process;
    }
}
