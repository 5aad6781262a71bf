package org.mingtang.publication.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the log, newest first.
 *
 * @param newer address of the page before, older of the page behind; null where there is none
 */
public record EntriesPage(
        long size,
        List<Row> rows,
        @Nullable String newer,
        @Nullable String older) {

    static final int LENGTH = 50;

    /** One entry. */
    public record Row(long index, String number, String act, String chip, String item, int version, String time) {

        static Row of(LoggedEntry logged) {
            LogEntry entry = logged.entry();
            return new Row(
                    logged.index(),
                    "%,d".formatted(logged.number()),
                    entry.act().label(),
                    chip(entry.act()),
                    entry.item(),
                    entry.version(),
                    LogTime.of(entry.at()));
        }

        private static String chip(LogAct act) {
            return switch (act) {
                case PUBLISH -> "chip-ok";
                case REVISE -> "chip-info";
                case WITHDRAW -> "chip-late";
                case MARK_LATE -> "chip-warn";
            };
        }
    }

    static EntriesPage of(long size, long end, List<LogRows.Line> lines) {
        List<Row> rows = new ArrayList<>(
                lines.stream().map(line -> Row.of(line.logged())).toList());
        Collections.reverse(rows);
        long first = end - lines.size();
        return new EntriesPage(
                size,
                rows,
                end < size ? "/log/entries?before=" + Math.min(size, end + LENGTH) : null,
                first > 0 ? "/log/entries?before=" + first : null);
    }

    public String total() {
        return "%,d".formatted(size);
    }
}
