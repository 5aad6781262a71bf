package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the database of a running program, where none runs; with one see the commands that go it. */
class NoRunningDatabaseTests {

    @TempDir
    private Path data;

    @Test
    void saysWhichFolderItLookedInAndWhatToDo() {
        assertThatThrownBy(() -> RunningDatabase.open(data, Map.of()))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContainingAll("程序没有在运行", data.toString(), "--data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1\n2\n3\n", "1\n2\n3\nno-port\n", "1\n/data\n1700000000\n1\n"})
    void aFileThatAProgramLeftBehindIsNoProgram(String left) throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/postmaster.pid"), left);
        Files.writeString(data.resolve("postgres.password"), "secret");

        assertThat(RunningDatabase.embedded(data)).isEmpty();
    }

    @Test
    void withoutThePasswordThereIsNoWay() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/postmaster.pid"), "1\n2\n3\n5432\n");

        assertThat(RunningDatabase.embedded(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://127.0.0.1:1/none", "jdbc:nothing:x"})
    void aNamedDatabaseThatDoesNotAnswerIsToldOf(String url) {
        assertThatThrownBy(() -> RunningDatabase.open(data, Map.of("MINGTANG_DATABASE_URL", url)))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("数据库连不上");
    }
}
