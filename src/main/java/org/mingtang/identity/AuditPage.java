package org.mingtang.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditEntry;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail, newest first. */
public record AuditPage(AuditQuery query, List<AuditEntry> entries) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    public String time(Instant at) {
        return TIME.format(at);
    }

    /** Returns the address of the older entries; null if these are the last. */
    public @Nullable String older() {
        if (entries.size() < AuditQuery.PAGE) {
            return null;
        }
        return UriComponentsBuilder.fromPath("/desk/audit")
                .queryParam("name", "{name}")
                .queryParam("act", "{act}")
                .queryParam("words", "{words}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("before", entries.get(entries.size() - 1).seq())
                .encode()
                .buildAndExpand(query.name(), query.act(), query.words(), day(query.from()), day(query.to()))
                .toUriString();
    }

    private static Object day(@Nullable Object day) {
        return day == null ? "" : day;
    }
}
