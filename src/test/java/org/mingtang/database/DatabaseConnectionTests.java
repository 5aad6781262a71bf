package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class DatabaseConnectionTests {

    @TempDir
    Path root;

    @Test
    void aNamedDatabaseIsUsedWithItsUserAndPassword() {
        var named = new DatabaseConnection()
                .namedConnection(new MockEnvironment()
                        .withProperty("mingtang.database.url", "jdbc:postgresql://db.yunlu.example/open")
                        .withProperty("mingtang.database.user", "hall")
                        .withProperty("mingtang.database.password", "s e c r e t"));

        assertThat(named.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.yunlu.example/open");
        assertThat(named.getUsername()).isEqualTo("hall");
        assertThat(named.getPassword()).isEqualTo("s e c r e t");
    }

    @Test
    void aNamedDatabaseLeavesTheDataFolderToOthers() {
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConnection.class)
                .withPropertyValues(
                        "mingtang.data=" + root.resolve("data"), "mingtang.database.url=jdbc:postgresql://db/open")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(LocalPostgres.class);
                    assertThat(root.resolve("data")).doesNotExist();
                });
    }

    @ParameterizedTest
    @CsvSource({"'', false", "'  ', false", "jdbc:postgresql://db/open, true"})
    void anEmptyNameIsNone(String url, boolean named) throws IOException {
        // A file in place of the folder keeps a database of the program's own from really starting.
        Path data = Files.createFile(root.resolve("data"));
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConnection.class)
                .withPropertyValues("mingtang.data=" + data, "mingtang.database.url=" + url)
                .run(context -> {
                    if (named) {
                        assertThat(context).hasNotFailed();
                    } else {
                        assertThat(context).getFailure().rootCause().isInstanceOf(IOException.class);
                    }
                });
    }

    @Test
    void otherFailuresAreLeftToWhoeverKnowsThem() {
        try (var context = new GenericApplicationContext()) {
            var reporter = new DatabaseUnavailableReporter(context);

            assertThat(reporter.reportException(new IllegalStateException("port in use")))
                    .isFalse();
            assertThat(reporter.reportException(
                            new IllegalStateException("bean", new DatabaseUnavailable("数据目录正被使用。"))))
                    .isTrue();
        }
    }
}
