package org.mingtang.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many closed values hang on each key, by where they lie; all columns of all tables are looked through, also such as
 * nobody declared.
 *
 * @param byKey mark of the key, then {@code table.column}, then how many
 */
record SealedValues(Map<String, Map<String, Long>> byKey) {

    /** Stands for the mark where it is not known which key a file was closed with. */
    static final String UNNAMED = "unnamed";

    private static final SealedValues NONE = new SealedValues(Map.of());

    static SealedValues none() {
        return NONE;
    }

    static SealedValues in(Connection database) throws SQLException {
        Map<String, Map<String, Long>> byKey = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : tables(database).entrySet()) {
            count(database, table.getKey(), table.getValue(), byKey);
        }
        return new SealedValues(byKey);
    }

    long on(String mark) {
        return where(mark).values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> where(String mark) {
        return byKey.getOrDefault(mark, Map.of());
    }

    private static Map<String, List<String>> tables(Connection database) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select format('%I.%I', c.table_schema, c.table_name), c.column_name
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema not in ('pg_catalog', 'information_schema')
                            and c.data_type in ('text', 'character varying')
                        order by 1, c.ordinal_position""")) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return tables;
    }

    private static void count(
            Connection database, String table, List<String> columns, Map<String, Map<String, Long>> byKey)
            throws SQLException {
        StringBuilder values = new StringBuilder();
        for (String column : columns) {
            values.append(values.isEmpty() ? "" : ", ").append("('").append(column.replace("'", "''"));
            values.append("', left(\"").append(column.replace("\"", "\"\"")).append("\", 12))");
        }
        try (Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery("select split_part(v.head, ':', 2), v.name, count(*) from " + table
                                + " cross join lateral (values " + values
                                + ") v(name, head) where v.head ~ '^s1:([0-9a-f]{8}|unnamed):$' group by 1, 2")) {
            while (rows.next()) {
                byKey.computeIfAbsent(rows.getString(1), mark -> new TreeMap<>())
                        .put(table.replaceFirst("^public\\.", "") + "." + rows.getString(2), rows.getLong(3));
            }
        }
    }
}
