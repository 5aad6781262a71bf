package org.mingtang.request.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitScope;
import org.mingtang.privacy.PersonalData;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was given to applicants and may be listed. Nothing is listed by itself; each case is decided, and a title that tells
 * who asked, or anything of a person, is refused (第十五条).
 */
@Component
@Transactional
class Listings {

    /** Outcomes by which somebody got something that was not public. */
    static final Set<Outcome> RELEASING = Set.of(Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED);

    private final JdbcClient database;
    private final Requests requests;
    private final RequestPermissions permissions;
    private final Items items;
    private final AuditTrail audit;
    private final Clock clock;

    Listings(
            JdbcClient database,
            Requests requests,
            RequestPermissions permissions,
            Items items,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.requests = requests;
        this.permissions = permissions;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /** The case for whoever decides on it. */
    @Transactional(readOnly = true)
    public RequestView request(RequestId id, Person by) {
        RequestView request = requests.find(id)
                .filter(each -> permissions.mayWork(by, each))
                .orElseThrow(() -> new UnlawfulAct("没有这件申请，或者它不由您所在的单位办理。"));
        if (request.stage().isOpen() || !RELEASING.contains(request.outcome())) {
            throw new UnlawfulAct("只有已经答复并且予以公开、部分公开的申请可以列入目录。");
        }
        return request;
    }

    @Transactional(readOnly = true)
    public Optional<Listing> of(RequestId id) {
        return database.sql("select * from request_listing where request = ?")
                .param(id.value())
                .query(Listings::row)
                .optional();
    }

    /** All that stands against a title and the item it is said to have become. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(RequestView request, String title, @Nullable Long item) {
        var found = new ArrayList<Refusal>();
        int length = title.strip().length();
        if (length < 4 || length > 200) {
            found.add(new Refusal("title", "请写明公开了什么信息，4 到 200 字。"));
        }
        if (requests.tellsApplicant(request.id(), title)) {
            found.add(new Refusal("title", "名称里有申请人的姓名、证件号码或者联系方式。目录不写谁申请的，请改写。"));
        }
        PersonalData.in(title, "").forEach(each -> found.add(new Refusal("title", each.message())));
        if (item != null && shown(item).isEmpty()) {
            found.add(new Refusal("item", "没有向社会公开的这条信息，请填写公开页面地址 /info/ 后面的数字。"));
        }
        return found;
    }

    /** Lists what a case gave, or changes how it is listed. */
    public Listing list(RequestId id, String title, @Nullable Long item, Person by) {
        RequestView request = request(id, by);
        List<Refusal> refusals = refusals(request, title, item);
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.get(0).message());
        }
        LocalDate today = LocalDate.now(clock);
        database.sql("""
                        insert into request_listing (request, organ, title, outcome, replied_on, item, listed_on, listed_by)
                        values (:request, :organ, :title, :outcome, :replied, :item, :today, :by)
                        on conflict (request) do update set title = :title, item = :item, taken_off_on = null,
                            listed_by = :by, revision = request_listing.revision + 1""")
                .param("request", id.value())
                .param("organ", request.organ().value())
                .param("title", title.strip())
                .param("outcome", Objects.requireNonNull(request.outcome()).code())
                .param("replied", request.closedOn())
                .param("item", item)
                .param("today", today)
                .param("by", by.name())
                .update();
        audit.note(by.account(), by.name(), "列入依申请公开目录", "公开申请 " + request.number(), title.strip());
        return of(id).orElseThrow();
    }

    /** Takes it off the list; its index number is never given again. */
    public void takeOff(RequestId id, Person by) {
        RequestView request = request(id, by);
        int changed = database.sql("update request_listing set taken_off_on = ?, revision = revision + 1"
                        + " where request = ? and taken_off_on is null")
                .params(LocalDate.now(clock), id.value())
                .update();
        if (changed == 0) {
            throw new UnlawfulAct("这件申请没有列在目录里。");
        }
        audit.note(by.account(), by.name(), "从依申请公开目录撤下", "公开申请 " + request.number(), "");
    }

    /** Lines everybody sees, newest reply first. */
    @Transactional(readOnly = true)
    public List<Listing> listed(ListingQuery query, UnitScope scope, int most, int skip) {
        String where = " where taken_off_on is null and " + scope.on("organ")
                + (query.organ() == null ? "" : " and organ = :organ")
                + (query.year() == null ? "" : " and replied_on between :from and :to")
                + (query.words().isBlank() ? "" : " and strpos(lower(title), lower(:words)) > 0");
        StatementSpec statement = database.sql("select * from request_listing" + where
                        + " order by replied_on desc, number desc limit :most offset :skip")
                .param("scope", scope.values())
                .param("most", most)
                .param("skip", skip);
        if (query.organ() != null) {
            statement = statement.param("organ", query.organ());
        }
        if (query.year() != null) {
            statement = statement
                    .param("from", LocalDate.of(query.year(), 1, 1))
                    .param("to", LocalDate.of(query.year(), 12, 31));
        }
        if (!query.words().isBlank()) {
            statement = statement.param("words", query.words().strip());
        }
        return statement.query(Listings::row).list();
    }

    /** Organs of which something is listed. */
    @Transactional(readOnly = true)
    public List<UnitId> organs(UnitScope scope) {
        return database.sql("select distinct organ from request_listing where taken_off_on is null and "
                        + scope.on("organ"))
                .param("scope", scope.values())
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether what it became is still there for everybody. */
    @Transactional(readOnly = true)
    public Optional<ItemView> shown(long item) {
        return items.find(new ItemNumber(item)).filter(ItemView::forEverybody).filter(each -> each.withdrawn() == null);
    }

    private static Listing row(ResultSet row, int n) throws SQLException {
        return new Listing(
                row.getLong("number"),
                new UnitId(row.getObject("organ", UUID.class)),
                row.getString("title"),
                Outcome.of(row.getString("outcome")).orElseThrow(),
                row.getObject("replied_on", LocalDate.class),
                row.getObject("listed_on", LocalDate.class),
                row.getObject("item", Long.class),
                row.getObject("taken_off_on", LocalDate.class));
    }
}
