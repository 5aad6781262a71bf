package org.mingtang.verification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of the log as the verifier reads it; docs/transparency-log.md describes the form. */
record Entry(
        long index,
        String act,
        String item,
        long version,
        String record,
        Instant at,
        @Nullable LocalDate claimed,
        @Nullable String reason) {

    private static final List<String> FIELDS = List.of("act", "item", "version", "record", "at", "claimed", "reason");
    private static final String DIRECTED = "定向公开";
    private static final List<String> ACTS = List.of("PUBLISH", "REVISE", "WITHDRAW", "MARK_LATE");

    /** @throws IllegalArgumentException when the line does not have the form, with a sentence that says why */
    static Entry read(long index, String line) {
        Map<?, ?> fields = Json.object(line);
        if (!List.copyOf(fields.keySet()).equals(FIELDS)) {
            throw new IllegalArgumentException("字段不是 " + String.join("、", FIELDS));
        }
        String act = text(fields, "act");
        String record = text(fields, "record");
        String item = text(fields, "item");
        if (!ACTS.contains(act)) {
            throw new IllegalArgumentException("不认识的事项“" + act + "”");
        }
        if (!record.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("内容指纹不是 SHA-256");
        }
        if (!item.matches("(?=.{2,200}$)(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")) {
            throw new IllegalArgumentException("信息的地址有误");
        }
        if (!(fields.get("version") instanceof Long version) || version < 1) {
            throw new IllegalArgumentException("版本号有误");
        }
        try {
            String claimed = optional(fields, "claimed");
            return new Entry(
                    index,
                    act,
                    item,
                    version,
                    record,
                    Instant.parse(text(fields, "at")),
                    claimed == null ? null : LocalDate.parse(claimed),
                    optional(fields, "reason"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("时间或日期有误", e);
        }
    }

    boolean isVersion() {
        return act.equals("PUBLISH") || act.equals("REVISE");
    }

    /** A version for named units only: its hash is for everybody, its content and address are not. */
    boolean isDirected() {
        return isVersion() && DIRECTED.equals(reason);
    }

    boolean isWithdrawal() {
        return act.equals("WITHDRAW");
    }

    boolean isLateMark() {
        return act.equals("MARK_LATE");
    }

    String recordPath() {
        return item + "/versions/" + version + "/record.json";
    }

    /** As people count. */
    String place() {
        return "第 " + (index + 1) + " 条";
    }

    private static String text(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " 不是文字");
    }

    private static @Nullable String optional(Map<?, ?> fields, String name) {
        return fields.get(name) == null ? null : text(fields, name);
    }
}
