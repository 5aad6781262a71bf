package org.mingtang.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.publication.numbering.DocumentKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filter as conditions; what is not for everybody is left out of every list. */
record ItemQuery(String where, Map<String, Object> values) {

    static ItemQuery of(ItemFilter filter) {
        List<String> where = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        where.add("cardinality(audience) = 0");
        if (!filter.withdrawn()) {
            where.add("withdrawn_at is null");
        }
        if (filter.line() != null) {
            // Three levels: the whole content, its lines and fields, the lines of a field.
            where.add("(line = :line or line in (select code from catalogue_line where parent = :line"
                    + " or parent in (select code from catalogue_line where parent = :line)))");
            values.put("line", filter.line());
        }
        if (filter.kind() != null) {
            where.add("kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (!filter.units().isEmpty()) {
            where.add("unit in (:units)");
            values.put("units", filter.units());
        }
        if (!filter.within().everything()) {
            where.add(filter.within().on("unit"));
            values.put("scope", filter.within().values());
        }
        if (filter.theme() != null) {
            where.add("(theme = :theme or theme like :themeBelow)");
            values.put("theme", filter.theme());
            values.put("themeBelow", filter.theme() + "/%");
        }
        if (filter.year() != null) {
            where.add("listed_at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Shanghai')"
                    + " and listed_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')");
            values.put("year", filter.year());
        }
        if (filter.words() != null) {
            int n = 0;
            for (String word : filter.words().strip().split("[\\s\u3000]+", 8)) {
                String inTitle = "position(lower(:w" + n + ") in lower(title)) > 0";
                values.put("w" + n, word);
                String key = DocumentKey.of(word);
                // Of a lone bracket nothing is left, and nothing stands in every number.
                if (key.isEmpty()) {
                    where.add(inTitle);
                } else {
                    where.add("(" + inTitle + " or position(:k" + n + " in doc_key) > 0)");
                    values.put("k" + n, key);
                }
                n++;
            }
        }
        return new ItemQuery(String.join(" and ", where), values);
    }

    ItemQuery policies() {
        String kinds = Arrays.stream(ItemKind.values())
                .filter(ItemKind::isPolicy)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
        return new ItemQuery(where + " and kind in (" + kinds + ")", values);
    }

    static ItemQuery byDocKey(String key) {
        return new ItemQuery(
                "cardinality(audience) = 0 and withdrawn_at is null and doc_key = :key", Map.of("key", key));
    }

    static ItemQuery directedTo(List<UUID> units) {
        return new ItemQuery(
                "withdrawn_at is null and audience && cast(array[:units] as uuid[])", Map.of("units", units));
    }

    static ItemQuery directedBy(List<UUID> units) {
        return new ItemQuery("cardinality(audience) > 0 and unit in (:units)", Map.of("units", units));
    }

    List<ItemLine> lines(JdbcClient database, int limit, long offset) {
        return database.sql(
                        "select *, (select min(path) from gathering g where g.item = item.number and g.withdrawn_at is null) as page"
                                + " from item where " + where
                                + " order by listed_at desc, number desc limit :limit offset :offset")
                .params(values)
                .param("limit", limit)
                .param("offset", offset)
                .query(ItemQuery::line)
                .list();
    }

    int count(JdbcClient database) {
        return database.sql("select count(*) from item where " + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static ItemLine line(ResultSet row, int n) throws SQLException {
        return new ItemLine(
                row.getLong("number"),
                row.getString("title"),
                row.getString("doc_number"),
                row.getObject("unit", UUID.class),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("line"),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Items.instant(row, "published_at"),
                Items.instant(row, "revised_at"),
                row.getInt("version"),
                row.getInt("late_days"),
                row.getObject("claimed_on", LocalDate.class),
                Items.instant(row, "listed_at"),
                row.getString("page"),
                Items.time(row, "withdrawn_at"));
    }
}
