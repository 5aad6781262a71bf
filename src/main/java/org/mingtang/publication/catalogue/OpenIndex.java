package org.mingtang.publication.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ItemNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is public, as article 12 wants the catalogue: 索引、名称、内容概述、生成日期. */
@Component
public class OpenIndex {

    static final int PAGE = 50;
    private static final int MOST = 20_000;
    private static final int SUMMARY = 80;

    /** One item. */
    public record Row(
            long number,
            String indexNumber,
            String title,
            String summary,
            @Nullable LocalDate formedOn) {

        public String path() {
            return new ItemNumber(number).path();
        }
    }

    private final JdbcClient database;

    OpenIndex(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(String line, int page, UnitScope site) {
        return rows(line, PAGE, (long) page * PAGE, site);
    }

    List<Row> all(String line, UnitScope site) {
        return rows(line, MOST, 0, site);
    }

    int count(String line, UnitScope site) {
        return database.sql("select count(*) from item where withdrawn_at is null and cardinality(audience) = 0"
                        + " and (:line = '' or line = :line) and " + site.on("unit"))
                .param("line", line)
                .param("scope", site.values())
                .query(Integer.class)
                .single();
    }

    private List<Row> rows(String line, int limit, long offset, UnitScope site) {
        return database.sql("""
                        select i.number, i.index_number, i.title, i.formed_on, left(v.body, 2000) as body,
                            v.record::jsonb ->> 'summary' as summary
                        from item i join item_version v on v.item = i.number and v.version = i.version
                        where i.withdrawn_at is null and cardinality(i.audience) = 0 and (:line = '' or i.line = :line)
                            and %s
                        order by i.listed_at desc, i.number desc limit :limit offset :offset""".formatted(site.on("i.unit")))
                .param("scope", site.values())
                .param("line", line)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Row(
                        row.getLong("number"),
                        row.getString("index_number"),
                        row.getString("title"),
                        summary(row.getString("summary"), row.getString("body")),
                        row.getObject("formed_on", LocalDate.class)))
                .list();
    }

    /** What the item says of itself, else how it begins. */
    private static String summary(@Nullable String own, String body) {
        if (own != null && !own.isBlank()) {
            return own;
        }
        String text = BodyHtml.text(body).replaceAll("\\s+", " ").strip();
        return text.length() > SUMMARY ? text.substring(0, SUMMARY) + "…" : text;
    }
}
