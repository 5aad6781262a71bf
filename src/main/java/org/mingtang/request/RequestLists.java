package org.mingtang.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of requests: open ones by their last day, then the closed ones, newest first. */
@Component
@Transactional(readOnly = true)
public class RequestLists {

    /** Lines of one page. */
    public static final int LINES = 30;

    private final JdbcClient database;
    private final AllRequests requests;

    RequestLists(JdbcClient database, AllRequests requests) {
        this.database = database;
        this.requests = requests;
    }

    /**
     * One page of a list.
     *
     * @param more whether there is a further page
     */
    public record Page(List<RequestView> lines, boolean more) {}

    public Page of(RequestQuery query) {
        var wanted = Narrowed.by(query);
        long skip = (long) query.page() * LINES;
        var ids = new ArrayList<>(wanted.open(database, LINES + 1, skip));
        if (ids.size() <= LINES) {
            long open = skip == 0 || !ids.isEmpty() ? skip + ids.size() : wanted.countOpen(database);
            ids.addAll(wanted.closed(database, LINES + 1 - ids.size(), Math.max(0, skip - open)));
        }
        return new Page(all(ids.stream().limit(LINES).map(RequestId::new).toList()), ids.size() > LINES);
    }

    /** A query's conditions; open and closed requests are read apart, each along an index of its own. */
    private record Narrowed(String conditions, List<Object> values) {

        static Narrowed by(RequestQuery query) {
            var conditions = new StringBuilder();
            var values = new ArrayList<Object>();
            if (query.unit() != null) {
                conditions.append(" and (unit = ? or organ = ?)");
                values.add(query.unit());
                values.add(query.unit());
            }
            if (query.stage() != null) {
                conditions.append(" and stage = ?");
                values.add(query.stage().name());
            }
            String words = query.words();
            if (words != null && !words.isBlank()) {
                conditions.append(" and (number = ? or strpos(subject, ?) > 0)");
                values.add(words.strip());
                values.add(words.strip());
            }
            if (query.late() != null) {
                conditions.append(" and stage <> 'CLOSED' and clock = 'RECEIVED' and due < ?");
                values.add(query.late());
            }
            return new Narrowed(conditions.toString(), values);
        }

        List<UUID> open(JdbcClient database, int most, long skip) {
            return ids(database, "stage <> 'CLOSED'", "due, entered_at desc, id", most, skip);
        }

        List<UUID> closed(JdbcClient database, int most, long skip) {
            return ids(database, "stage = 'CLOSED'", "entered_at desc, id", most, skip);
        }

        long countOpen(JdbcClient database) {
            return database.sql("select count(*) from request_case where stage <> 'CLOSED'" + conditions)
                    .params(values)
                    .query(Long.class)
                    .single();
        }

        private List<UUID> ids(JdbcClient database, String which, String order, int most, long skip) {
            var all = new ArrayList<>(values);
            all.add(most);
            all.add(skip);
            return database.sql("select id from request_case where " + which + conditions + " order by " + order
                            + " limit ? offset ?")
                    .params(all)
                    .query(UUID.class)
                    .list();
        }
    }

    /** These requests, in this order. */
    public List<RequestView> all(List<RequestId> ids) {
        var byId = requests.findAllById(ids.stream().map(RequestId::value).toList()).stream()
                .map(RequestCase::view)
                .collect(Collectors.toMap(RequestView::id, view -> view));
        return ids.stream().map(byId::get).toList();
    }
}
