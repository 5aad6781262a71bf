package org.mingtang.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The closed values of one column, walked along the table's key, so that a whole walk reads each row once. */
record SealedColumn(SealedTable table, String column, Seal seal, JdbcClient database) implements SealedStock {

    private static final Logger log = LoggerFactory.getLogger(SealedColumn.class);

    private record Row(Object key, String closed) {}

    @Override
    public String name() {
        return table.table() + "." + column;
    }

    @Override
    public Step reseal(@Nullable Object after, int most) {
        List<Row> rows = rows(after, most);
        int done = 0;
        int broken = 0;
        for (Row row : rows) {
            try {
                String place = table.place().of(column, row.key());
                done += replace(row, seal.close(seal.open(row.closed(), place), place));
            } catch (SealBroken e) {
                broken++;
                log.error("{} 的 {} 没有换上新密钥：{}", name(), row.key(), e.getMessage());
            }
        }
        return new Step(
                done, broken, rows.isEmpty() ? null : rows.get(rows.size() - 1).key());
    }

    private List<Row> rows(@Nullable Object after, int most) {
        var query = database.sql("select " + table.key() + ", " + column + " from " + table.table() + " where "
                        + (after == null ? "" : table.key() + " > :after and ") + column + " like 's1:%' and " + column
                        + " not like :ours order by " + table.key() + " limit :most for update skip locked")
                .param("ours", seal.head() + "%")
                .param("most", most);
        return (after == null ? query : query.param("after", after))
                .query((row, n) -> new Row(row.getObject(1), row.getString(2)))
                .list();
    }

    private int replace(Row row, String closed) {
        return database.sql("update " + table.table() + " set " + column + " = ? where " + table.key() + " = ? and "
                        + column + " = ?")
                .params(closed, row.key(), row.closed())
                .update();
    }

    @Override
    public @Nullable String anyHead() {
        return database.sql("select left(" + column + ", 12) from " + table.table() + " where " + column
                        + " like 's1:%' limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
