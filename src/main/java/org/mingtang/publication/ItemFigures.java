package org.mingtang.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of what is public, for trees, filters and home pages; what is for named units only is never counted. */
@Component
@Transactional(readOnly = true)
public class ItemFigures {

    private static final String FOR_ALL = " from item where withdrawn_at is null and cardinality(audience) = 0 and ";
    private static final String DAY = "(listed_at at time zone 'Asia/Shanghai')::date";

    private final JdbcClient database;
    private final CatalogueLines lines;

    ItemFigures(JdbcClient database, CatalogueLines lines) {
        this.database = database;
        this.lines = lines;
    }

    /**
     * How much there is, and how new.
     *
     * @param newest day of the newest publication; null where there is none
     */
    public record Figure(long count, @Nullable LocalDate newest) {

        public static final Figure NONE = new Figure(0, null);

        Figure and(Figure other) {
            LocalDate later = newest;
            if (later == null || other.newest != null && other.newest.isAfter(later)) {
                later = other.newest;
            }
            return new Figure(count + other.count, later);
        }
    }

    /** By code of the catalogue line; a line that holds others has all that hangs below it, too. */
    public Map<String, Figure> byLine(UnitScope site) {
        Map<String, Figure> figures = grouped("line", site);
        Map<String, Figure> all = new HashMap<>(figures);
        Map<String, String> parents = lines.parents();
        figures.forEach((code, own) -> {
            for (String above = parents.get(code); above != null; above = parents.get(above)) {
                all.merge(above, own, Figure::and);
            }
        });
        return all;
    }

    public Map<ItemKind, Figure> byKind(UnitScope site) {
        Map<ItemKind, Figure> figures = new HashMap<>();
        grouped("kind", site).forEach((kind, figure) -> figures.put(ItemKind.valueOf(kind), figure));
        return figures;
    }

    public Map<UUID, Figure> byUnit(UnitScope site) {
        Map<UUID, Figure> figures = new HashMap<>();
        grouped("unit", site).forEach((unit, figure) -> figures.put(UUID.fromString(unit), figure));
        return figures;
    }

    /** Items of a line, or of those below it, that became public on that day in China. */
    public int publishedOn(LocalDate day, String line, UnitScope site) {
        ItemQuery query = ItemQuery.of(ItemFilter.ALL.inLine(line).on(site));
        return database.sql("select count(*) from item where " + query.where()
                        + " and listed_at >= cast(:day as date)::timestamp at time zone 'Asia/Shanghai'"
                        + " and listed_at < (cast(:day as date) + 1)::timestamp at time zone 'Asia/Shanghai'")
                .params(query.values())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Years in which items the filter lets through became public, newest first. */
    public List<Integer> years(ItemFilter filter) {
        return distinct("extract(year from " + DAY + ")::int", filter, Integer.class).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Units that items the filter lets through are of. */
    public List<UUID> units(ItemFilter filter) {
        return distinct("unit", filter, UUID.class);
    }

    /** Themes under which most is public, with sub-class as written on documents. */
    public List<String> commonThemes(int most, UnitScope site) {
        return database.sql("select theme" + FOR_ALL
                        + site.on("unit")
                        + " and theme is not null group by theme order by count(*) desc, theme limit :most")
                .param("scope", site.values())
                .param("most", most)
                .query(String.class)
                .list();
    }

    private <T> List<T> distinct(String column, ItemFilter filter, Class<T> type) {
        ItemQuery query = ItemQuery.of(filter);
        return database.sql("select distinct " + column + " from item where " + query.where())
                .params(query.values())
                .query(type)
                .list();
    }

    private Map<String, Figure> grouped(String column, UnitScope site) {
        Map<String, Figure> figures = new HashMap<>();
        database.sql("select " + column + ", count(*), max(" + DAY + ")" + FOR_ALL + site.on("unit") + " group by "
                        + column)
                .param("scope", site.values())
                .query(row -> {
                    figures.put(row.getString(1), new Figure(row.getLong(2), row.getObject(3, LocalDate.class)));
                });
        return figures;
    }
}
