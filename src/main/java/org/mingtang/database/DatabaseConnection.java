package org.mingtang.database;

import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Which database is used: the one named by {@code MINGTANG_DATABASE_URL}, else one of the program's own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConnection {

    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseNamed.class)
    LocalPostgres localPostgres(Environment environment) {
        Path data = Path.of(environment.getRequiredProperty("mingtang.data"));
        String programs = environment.getProperty("mingtang.postgres-programs");
        return new LocalPostgres(data, StringUtils.hasText(programs) ? Path.of(programs) : data);
    }

    @Bean
    @Conditional(NoDatabaseNamed.class)
    JdbcConnectionDetails localConnection(LocalPostgres postgres) {
        return new Named(postgres.url(), PostgresCluster.USER, postgres.secret());
    }

    @Bean
    @Conditional(DatabaseNamed.class)
    JdbcConnectionDetails namedConnection(Environment environment) {
        return new Named(
                environment.getRequiredProperty("mingtang.database.url"),
                environment.getProperty("mingtang.database.user", "mingtang"),
                environment.getProperty("mingtang.database.password", ""));
    }

    private record Named(String jdbcUrl, String username, String secret) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return secret;
        }
    }
}
