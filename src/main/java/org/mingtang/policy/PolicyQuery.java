package org.mingtang.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.publication.ItemKind;
import org.mingtang.search.SearchEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filter as conditions; the state of each document is derived in the query for the day asked for. */
final class PolicyQuery {

    /** {@link Validity#on} as the database says it; a test holds the two together. */
    private static final String STATE = """
            case when %s in ('REPLACES', 'ABOLISHES')) then 'ABOLISHED'
                when d.valid_until < :day or %s = 'LAPSES') then 'EXPIRED'
                when d.effective_from > :day then 'NOT_YET'
                when %s = 'AMENDS') then 'AMENDED'
                else 'EFFECTIVE' end""".replace("%s", """
                    exists (select 1 from policy_relation r where r.target = d.item and r.stage = 'CONFIRMED'
                    and r.works_from <= :day and r.kind""");

    /** Where its item stands in lists: what was imported stands by the day it is said to have been public. */
    private static final String LISTED = "cast(i.listed_at at time zone 'Asia/Shanghai' as date)";

    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    PolicyQuery(LocalDate day) {
        values.put("day", day);
    }

    /** What everybody may see. */
    static PolicyQuery of(PolicyFilter filter, LocalDate day) {
        PolicyQuery query = new PolicyQuery(day).and("for_everybody and not withdrawn");
        if (filter.kind() != null) {
            query.and("kind = :kind").with("kind", filter.kind().name());
        }
        if (!filter.units().isEmpty()) {
            query.and("unit in (:units)").with("units", filter.units());
        }
        if (!filter.within().everything()) {
            query.and(filter.within().on("unit")).with("scope", filter.within().values());
        }
        if (filter.theme() != null) {
            query.and("(theme = :theme or theme like :below)")
                    .with("theme", filter.theme())
                    .with("below", filter.theme() + "/%");
        }
        if (filter.year() != null) {
            query.and("extract(year from published_on) = :year").with("year", filter.year());
        }
        if (filter.validity() != null) {
            query.and("state = :state").with("state", filter.validity().name());
        }
        if (filter.formedBefore() != null) {
            query.and("formed_on < :before").with("before", filter.formedBefore());
        }
        if (filter.words() != null) {
            int n = 0;
            for (String word : filter.words().strip().split("[\\s\u3000]+", 8)) {
                query.and("(position(:w" + n + " in title) > 0 or position(:w" + n
                                + " in array_to_string(names, ' ')) > 0 or (:k" + n + " <> '' and position(:k" + n
                                + " in doc_key) > 0))")
                        .with("w" + n, word)
                        .with("k" + n, PolicyNames.key(word));
                n++;
            }
        }
        return query;
    }

    PolicyQuery and(String condition) {
        where.add(condition);
        return this;
    }

    PolicyQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    List<PolicyDocument> list(JdbcClient database, int limit, long offset) {
        return database.sql("select * from " + rows()
                        + " order by coalesce(formed_on, published_on) desc, published_on desc, published_at desc,"
                        + " item desc limit " + limit
                        + " offset " + offset)
                .params(values)
                .query((row, n) -> document(row))
                .list();
    }

    int count(JdbcClient database) {
        return database.sql("select count(*) from " + rows())
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** The years in which they became public, newest first. */
    List<Integer> years(JdbcClient database) {
        return database.sql("select distinct cast(extract(year from published_on) as int) from " + rows()
                        + " order by 1 desc")
                .params(values)
                .query(Integer.class)
                .list();
    }

    private String rows() {
        return "(select d.*, " + LISTED + " as published_on, " + LISTED
                + " < cast(d.published_at at time zone 'Asia/Shanghai' as date) as claimed, " + STATE
                + " as state, (d.effective_from is distinct from i.effective_from"
                + " or d.valid_until is distinct from i.valid_until) as days_from_text from policy_document d join item i on i.number = d.item) as found"
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
    }

    private static PolicyDocument document(ResultSet row) throws SQLException {
        return new PolicyDocument(
                row.getLong("item"),
                row.getObject("unit", UUID.class),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                List.of((String[]) row.getArray("names").getArray()),
                row.getString("doc_number"),
                row.getString("theme"),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("claimed"),
                row.getBoolean("withdrawn"),
                row.getBoolean("for_everybody"),
                row.getString("head_note"),
                SearchEntry.Validity.valueOf(row.getString("told")),
                row.getObject("end_handled_at") != null,
                SearchEntry.Validity.valueOf(row.getString("state")));
    }
}
