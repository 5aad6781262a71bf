package org.mingtang.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which entries are wanted; what is null or blank does not narrow.
 *
 * @param name part of the name of the member of staff
 * @param act part of the act
 * @param words part of subject or detail
 * @param from first day
 * @param to last day
 * @param before only entries with a smaller number, to page on
 * @param limit at most so many
 */
public record AuditFilter(
        @Nullable String name,
        @Nullable String act,
        @Nullable String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before,
        int limit) {

    /** Days far outside of any calendar narrow nothing; the database could not even take them. */
    public AuditFilter {
        from = isUsual(from) ? from : null;
        to = isUsual(to) ? to : null;
    }

    private static boolean isUsual(@Nullable LocalDate day) {
        return day != null && day.getYear() > 1900 && day.getYear() < 9999;
    }

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    JdbcClient.StatementSpec select(JdbcClient database) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        contains("name", name, "name", conditions, values);
        contains("act", act, "act", conditions, values);
        contains("subject || ' ' || detail", words, "words", conditions, values);
        if (from != null) {
            conditions.add("at >= :from");
            values.put("from", startOf(from));
        }
        if (to != null) {
            conditions.add("at < :to");
            values.put("to", startOf(to.plusDays(1)));
        }
        if (before != null) {
            conditions.add("seq < :before");
            values.put("before", before);
        }
        values.put("limit", limit);
        return database.sql("select * from audit_entry where " + String.join(" and ", conditions)
                        + " order by seq desc limit :limit")
                .params(values);
    }

    private static void contains(
            String column, @Nullable String part, String key, List<String> conditions, Map<String, Object> values) {
        if (part != null && !part.isBlank()) {
            // position() and not LIKE: a typed % or _ means itself.
            conditions.add("position(lower(:" + key + ") in lower(" + column + ")) > 0");
            values.put(key, part.strip());
        }
    }

    private static Object startOf(LocalDate day) {
        return day.atStartOfDay(OFFICE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
