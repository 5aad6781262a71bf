package org.mingtang.database;

import java.util.List;

/**
 * A table with closed values; its room makes a bean of it, so that they are closed anew when the key changes.
 *
 * @param key column that tells the rows apart
 * @param columns those with closed values, which may also be null or plain
 * @param place for what each was closed
 */
public record SealedTable(String table, String key, List<String> columns, Place place) {

    /** For which place a value was closed. */
    public interface Place {
        String of(String column, Object key);
    }

    public SealedTable(String table, List<String> columns, Place place) {
        this(table, "id", columns, place);
    }
}
