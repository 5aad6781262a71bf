package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {

    @TempDir
    Path root;

    @Test
    void twoProgramsThatUnpackAtOnceShareOneCopy() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Path> program = () -> {
            together.await();
            return PostgresBinaries.unpackedBelow(root);
        };
        var threads = Executors.newFixedThreadPool(2);
        var homes = threads.invokeAll(List.of(program, program));
        threads.shutdown();

        Path home = homes.get(0).get();
        assertThat(homes.get(1).get()).isEqualTo(home);
        assertThat(home.resolve("bin/postgres")).isExecutable();
        assertThat(home.resolve("bin/initdb")).isExecutable();
        assertThat(new ProcessBuilder(home.resolve("bin/postgres").toString(), "--version")
                        .start()
                        .waitFor())
                .isZero();
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).as("nothing half unpacked beside it").containsExactly(home);
        }
    }

    @Test
    void aCompleteCopyIsLeftAlone() throws IOException {
        Path home = PostgresBinaries.unpackedBelow(Programs.POSTGRES);
        FileTime before = Files.getLastModifiedTime(home.resolve("bin/postgres"));

        assertThat(PostgresBinaries.unpackedBelow(Programs.POSTGRES.resolve("../postgres-programs/.")))
                .isEqualTo(home);
        assertThat(Files.getLastModifiedTime(home.resolve("bin/postgres"))).isEqualTo(before);
        assertThat(before.toInstant()).isBefore(Instant.now());
    }

    @Test
    void aPlaceWhereNothingCanBeUnpackedIsNamed() throws IOException {
        Path file = Files.createFile(root.resolve("file"));

        assertThatThrownBy(() -> PostgresBinaries.unpackedBelow(file))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessage("无法在 " + file + " 下解压内置数据库程序,请检查磁盘空间和目录权限。");
    }
}
