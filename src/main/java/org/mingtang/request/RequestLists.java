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
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (query.unit() != null) {
            conditions.add("(unit = ? or organ = ?)");
            values.add(query.unit());
            values.add(query.unit());
        }
        if (query.stage() != null) {
            conditions.add("stage = ?");
            values.add(query.stage().name());
        }
        String words = query.words();
        if (words != null && !words.isBlank()) {
            conditions.add("(number = ? or strpos(subject, ?) > 0)");
            values.add(words.strip());
            values.add(words.strip());
        }
        if (query.late() != null) {
            conditions.add("stage <> 'CLOSED' and clock = 'RECEIVED' and due < ?");
            values.add(query.late());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        values.add(LINES + 1);
        values.add((long) query.page() * LINES);
        List<UUID> ids = database.sql("select id from request_case" + where
                        + " order by (stage = 'CLOSED'), case when stage <> 'CLOSED' then due end nulls last,"
                        + " entered_at desc, id limit ? offset ?")
                .params(values)
                .query(UUID.class)
                .list();
        var lines = all(ids.stream().limit(LINES).map(RequestId::new).toList());
        return new Page(lines, ids.size() > LINES);
    }

    /** These requests, in this order. */
    public List<RequestView> all(List<RequestId> ids) {
        var byId = requests.findAllById(ids.stream().map(RequestId::value).toList()).stream()
                .map(RequestCase::view)
                .collect(Collectors.toMap(RequestView::id, view -> view));
        return ids.stream().map(byId::get).toList();
    }
}
