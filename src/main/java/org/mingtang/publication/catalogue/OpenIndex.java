package org.mingtang.publication.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ItemNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is public, as article 12 wants the catalogue: 索引、名称、内容概述、生成日期. */
@Component
public class OpenIndex {

    static final int PAGE = 50;

    private static final int SUMMARY = 80;

    /** One item. @param listedAt where it stands in lists */
    public record Row(
            long number,
            String indexNumber,
            String title,
            String summary,
            @Nullable LocalDate formedOn,
            OffsetDateTime listedAt) {

        public String path() {
            return new ItemNumber(number).path();
        }
    }

    private final JdbcClient database;
    private final int fetched;

    /** @param fetched rows of the whole list that are held at once */
    OpenIndex(JdbcClient database, @Value("${mingtang.catalogue.fetched:1000}") int fetched) {
        this.database = database;
        this.fetched = fetched;
    }

    List<Row> of(String line, int page, UnitScope site) {
        return rows(line, PAGE, (long) page * PAGE, site);
    }

    /**
     * All there is, in the same order, a bit at a time: whoever reads slowly holds no rows and no connection. What becomes
     * public meanwhile is newer than where one began and is not in it; what is withdrawn before it was reached neither.
     */
    void each(String line, UnitScope site, Consumer<Row> reader) {
        Row last = null;
        List<Row> rows;
        do {
            rows = after(line, last, site);
            rows.forEach(reader);
            last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        } while (rows.size() == fetched);
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
        return select(line, site, "true", "limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(OpenIndex::row)
                .list();
    }

    private List<Row> after(String line, @Nullable Row last, UnitScope site) {
        JdbcClient.StatementSpec rows = select(
                        line, site, last == null ? "true" : "(i.listed_at, i.number) < (:at, :number)", "limit :limit")
                .param("limit", fetched);
        if (last != null) {
            rows = rows.param("at", last.listedAt()).param("number", last.number());
        }
        return rows.query(OpenIndex::row).list();
    }

    private JdbcClient.StatementSpec select(String line, UnitScope site, String from, String range) {
        return database.sql("""
                        select i.number, i.index_number, i.title, i.formed_on, i.listed_at, left(v.body, 2000) as body,
                            v.record::jsonb ->> 'summary' as summary
                        from item i join item_version v on v.item = i.number and v.version = i.version
                        where i.withdrawn_at is null and cardinality(i.audience) = 0 and (:line = '' or i.line = :line)
                            and %s and %s
                        order by i.listed_at desc, i.number desc %s""".formatted(site.on("i.unit"), from, range))
                .param("scope", site.values())
                .param("line", line);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getString("index_number"),
                row.getString("title"),
                summary(row.getString("summary"), row.getString("body")),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("listed_at", OffsetDateTime.class));
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
