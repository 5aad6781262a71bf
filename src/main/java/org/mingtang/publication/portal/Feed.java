package org.mingtang.publication.portal;

import java.time.Instant;
import java.util.List;

/**
 * What is newest of something.
 *
 * @param path without its ending, e.g. /feeds/all
 * @param page of the portal that shows the same
 * @param updated when anything in it last changed
 */
record Feed(String title, String path, String page, Instant updated, List<ListRow> rows) {

    /** In a line what a reader wants to know before opening it. */
    static String summary(ListRow row) {
        StringBuilder line = new StringBuilder(row.unit());
        if (row.item().docNumber() != null) {
            line.append(' ').append(row.item().docNumber());
        }
        if (row.item().formedOn() != null) {
            line.append(" 成文日期 ").append(row.item().formedOn());
        }
        if (row.item().version() > 1) {
            line.append(" 第 ").append(row.item().version()).append(" 版");
        }
        return line.toString();
    }
}
