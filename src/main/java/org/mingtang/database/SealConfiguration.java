package org.mingtang.database;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Which key the seal uses: {@code MINGTANG_SECRET_KEY}, else the file below the data folder. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Seal seal(Environment environment) {
        String key = environment.getProperty("mingtang.secret-key");
        return new Seal(
                StringUtils.hasText(key)
                        ? SealKey.written(key, "MINGTANG_SECRET_KEY")
                        : SealKey.below(Path.of(environment.getRequiredProperty("mingtang.data"))));
    }
}
