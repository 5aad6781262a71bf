package org.mingtang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives a test's program an empty data folder below {@code target}, and the unpacked database programs of the last run. */
public class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path data =
                Path.of("target", "test-data", ProcessHandle.current().pid() + "-" + Integer.toHexString(hashCode()));
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestPropertyValues.of(
                        "mingtang.data=" + data,
                        "mingtang.postgres-programs=target/postgres-programs",
                        "mingtang.database.url=",
                        // A test's rows need not outlive the machine; RunningDatabaseTests look at what programs get.
                        "spring.datasource.hikari.connection-init-sql=set synchronous_commit = off",
                        // Tests of meaning make their own; the others need no model working behind them.
                        "mingtang.search.meaning=false",
                        "mingtang.site.domain=www.donghu.example",
                        "mingtang.site.code=9900000002",
                        // Tests call the recurring work themselves, on the day they choose.
                        "db-scheduler.enabled=false")
                .applyTo(context);
    }
}
