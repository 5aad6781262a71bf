package org.mingtang.database;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Which keys the seal uses: {@code MINGTANG_SECRET_KEY}, else the file below the data folder. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Seal seal(Environment environment) {
        return new Seal(keys(
                environment.getProperty("mingtang.secret-key", ""),
                environment.getProperty("mingtang.mark-key", ""),
                environment.getProperty("mingtang.data", "")));
    }

    static Keys keys(String named, String marks, String data) {
        return StringUtils.hasText(named)
                ? Keys.fixed(KeyRing.named(named, marks), "MINGTANG_SECRET_KEY")
                : KeyFile.below(Path.of(data));
    }
}
