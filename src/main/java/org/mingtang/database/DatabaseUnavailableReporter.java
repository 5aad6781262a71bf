package org.mingtang.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence why a start without database ended, instead of a stack trace or a page of headings. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseUnavailableReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseUnavailableReporter.class);

    /** The signature that Spring Boot calls. */
    DatabaseUnavailableReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof DatabaseUnavailable) {
                log.error("明堂没有启动。{}", each.getMessage());
                log.debug("", failure);
                return true;
            }
        }
        return false;
    }
}
