package org.mingtang.request.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.request.RemedyCases;
import org.mingtang.request.RequestView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds released cases: by words that all stand in the text, and by being like a request. */
@Component
@Transactional(readOnly = true)
public class LibrarySearch {

    /** Lines of one page. */
    static final int LINES = 20;

    /** So many pairs of characters at least, and this share of the shorter of both texts; found by trying (see the tests). */
    private static final int FEWEST = 3;

    private static final double LIKE = .4;

    private final JdbcClient database;
    private final LibraryRows rows;
    private final RemedyCases remedies;
    private final Units units;

    LibrarySearch(JdbcClient database, LibraryRows rows, RemedyCases remedies, Units units) {
        this.database = database;
        this.rows = rows;
        this.remedies = remedies;
        this.units = units;
    }

    /**
     * One page of a list.
     *
     * @param more whether there is a further page
     */
    public record Page(List<LibraryLine> lines, boolean more) {}

    /** Released cases, those of the latest answers first. */
    public Page find(LibraryQuery query) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        query.each().forEach(word -> {
            conditions.add("strpos(l.folded, ?) > 0");
            values.add(word);
        });
        if (query.outcome() != null) {
            conditions.add("l.outcome = ?");
            values.add(query.outcome().code());
        }
        if (!query.article().isEmpty()) {
            conditions.add("(l.outcome = any(?) or l.grounds && cast(? as varchar[]))");
            values.add(query.resting());
            values.add(query.resting());
        }
        if (query.unit() != null) {
            conditions.add("l.organ = ?");
            values.add(query.unit());
        }
        if (query.year() != null) {
            conditions.add("l.year = ?");
            values.add(query.year());
        }
        if (query.ending() != null) {
            conditions.add(query.ending().condition());
        }
        if (query.training()) {
            conditions.add("l.training");
        }
        values.add(LINES + 1);
        values.add((long) query.page() * LINES);
        String narrowed =
                conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
        List<UUID> found = database.sql("select l.id from request_library l where l.stage = 'RELEASED'" + narrowed
                        + " order by l.year desc, l.released_on desc, l.id limit ? offset ?")
                .params(values)
                .query(UUID.class)
                .list();
        return new Page(lines(found.stream().limit(LINES).toList()), found.size() > LINES);
    }

    /** Released cases that were asked nearly the same as the request, the likest first; never the request's own. */
    public List<LibraryLine> like(RequestView request, int most) {
        String[] pairs = Pairs.of(request.wanted().subject()).toArray(String[]::new);
        return lines(database.sql("""
                        select id from (
                            select l.id, l.year, least(cardinality(l.pairs), cardinality(cast(:pairs as text[]))) as shorter,
                                (select count(*) from unnest(l.pairs) pair where pair = any(cast(:pairs as text[]))) as shared
                            from request_library l
                            where l.stage = 'RELEASED' and l.pairs && cast(:pairs as text[]) and l.request <> :request) likes
                        where shared >= :fewest and shared >= :like * shorter
                        order by shared desc, year desc, id limit :most""")
                .param("pairs", pairs)
                .param("request", request.id().value())
                .param("fewest", FEWEST)
                .param("like", LIKE)
                .param("most", most)
                .query(UUID.class)
                .list());
    }

    /** The years of the released cases, the latest first. */
    public List<Integer> years() {
        return database.sql("select distinct year from request_library where stage = 'RELEASED' order by year desc")
                .query(Integer.class)
                .list();
    }

    /** The organs whose cases are in the library. */
    public List<UnitView> organs() {
        List<UUID> there = database.sql("select distinct organ from request_library where stage = 'RELEASED'")
                .query(UUID.class)
                .list();
        return units.all().stream()
                .filter(unit -> there.contains(unit.id().value()))
                .toList();
    }

    LibraryLine line(LibraryView library) {
        String organ = units.find(library.organ()).map(UnitView::name).orElse("（未知单位）");
        return new LibraryLine(library, organ, remedies.of(library.request()));
    }

    private List<LibraryLine> lines(List<UUID> ids) {
        Map<UUID, LibraryView> byId = rows.findAllById(ids).stream()
                .map(LibraryCase::view)
                .collect(Collectors.toMap(LibraryView::id, view -> view));
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(this::line)
                .toList();
    }
}
