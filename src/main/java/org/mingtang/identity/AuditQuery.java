package org.mingtang.identity;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditFilter;
import org.springframework.format.annotation.DateTimeFormat;

/** What is typed to narrow the audit trail. */
public record AuditQuery(
        String name,
        String act,
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {

    static final int PAGE = 50;

    public AuditQuery(
            @Nullable String name,
            @Nullable String act,
            @Nullable String words,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable Long before) {
        this.name = Objects.requireNonNullElse(name, "");
        this.act = Objects.requireNonNullElse(act, "");
        this.words = Objects.requireNonNullElse(words, "");
        this.from = from;
        this.to = to;
        this.before = before;
    }

    AuditFilter filter() {
        return new AuditFilter(name, act, words, from, to, before, PAGE);
    }
}
