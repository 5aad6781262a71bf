package org.mingtang.publication.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as pages show them. */
final class LogTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private LogTime() {}

    static String of(Instant at) {
        return FORM.format(at);
    }
}
