package org.mingtang.request.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestLists;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open requests that ask for the like, as groups. They are never joined: each stays a request of its own; what is shown here
 * is counted anew each time.
 */
@Component
@Transactional(readOnly = true)
public class Campaigns {

    /** Wordings that are compared at most, those of most requests first; far beyond any campaign that is known. */
    private static final int MOST = 200_000;

    private final JdbcClient database;
    private final RequestLists lists;
    private final RequestPermissions permissions;

    Campaigns(JdbcClient database, RequestLists lists, RequestPermissions permissions) {
        this.database = database;
        this.lists = lists;
        this.permissions = permissions;
    }

    /** Those among the requests the person may see, the largest first. */
    public List<Campaign> all(Person person) {
        return groups(person, "");
    }

    private List<Campaign> groups(Person person, String organ) {
        if (!person.may(Permission.READ_REQUESTS)) {
            return List.of();
        }
        return LikeWordings.groups(database.sql("""
                        select organ, subject_key, min(subject_likeness) as likeness, count(*) as cases, min(number) as number,
                            min(arrived_on) as first, max(arrived_on) as last, min(due) as due_first, max(due) as due_last
                        from request_case where stage <> 'CLOSED' and (:all or unit = :unit or organ = :unit) and (:organ = '' or cast(organ as text) = :organ)
                        group by organ, subject_key order by cases desc, number limit :most""")
                .param("all", permissions.seesAll(person))
                .param("unit", person.unit())
                .param("organ", organ)
                .param("most", MOST)
                .query(Campaigns::wording)
                .list());
    }

    /** The group that holds a wording; empty once all of it is answered. */
    public Optional<Campaign> of(UUID organ, String key, Person person) {
        return groups(person, organ.toString()).stream()
                .filter(campaign -> campaign.holds(key))
                .findFirst();
    }

    /** What the eldest of the words of most asks for. */
    public String subject(Campaign campaign) {
        return database.sql("select subject from request_case where number = ?")
                .param(campaign.number())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** One page of its requests, those that are due first before the others. */
    public List<RequestView> cases(Campaign campaign, Person person, int most, long skip) {
        if (!person.may(Permission.READ_REQUESTS)) {
            return List.of();
        }
        List<UUID> ids = database.sql("select id from request_case where " + Members.SQL
                        + " order by due nulls last, number limit :most offset :skip")
                .params(Members.of(campaign.organ(), campaign.keys(), scope(person)))
                .param("most", most)
                .param("skip", skip)
                .query(UUID.class)
                .list();
        return lists.all(ids.stream().map(RequestId::new).toList());
    }

    /** Those whose answer has been begun, the latest first: any of them can be the start of the others'. */
    public List<RequestView> begun(Campaign campaign, Person person, int most) {
        if (!person.may(Permission.READ_REQUESTS)) {
            return List.of();
        }
        List<UUID> ids = database.sql("select c.id from request_case c join request_reply r on r.request = c.id where "
                        + Members.SQL + " order by c.number desc limit :most")
                .params(Members.of(campaign.organ(), campaign.keys(), scope(person)))
                .param("most", most)
                .query(UUID.class)
                .list();
        return lists.all(ids.stream().map(RequestId::new).toList());
    }

    private Optional<UUID> scope(Person person) {
        return permissions.seesAll(person) ? Optional.empty() : Optional.of(person.unit());
    }

    private static Wording wording(ResultSet row, int n) throws SQLException {
        return new Wording(
                row.getObject("organ", UUID.class),
                row.getString("subject_key"),
                row.getLong("likeness"),
                row.getLong("cases"),
                row.getString("number"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                row.getObject("due_first", LocalDate.class),
                row.getObject("due_last", LocalDate.class));
    }
}
