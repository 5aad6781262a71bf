package org.mingtang.request.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPermissions;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.library.ApplicantTraces;
import org.mingtang.request.reply.Replies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what is to be done with many like requests: which they are is settled at that moment, in one statement;
 * {@link TogetherWork} does it with one after the other.
 */
@Component
@Transactional
public class TogetherBook {

    private static final int LONGEST = 1000;

    private final JdbcClient database;
    private final Requests requests;
    private final RequestPermissions permissions;
    private final Replies replies;
    private final ApplicantTraces traces;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    TogetherBook(
            JdbcClient database,
            Requests requests,
            RequestPermissions permissions,
            Replies replies,
            ApplicantTraces traces,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.requests = requests;
        this.permissions = permissions;
        this.replies = replies;
        this.traces = traces;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives all of them that can be given to another unit.
     *
     * @param same only those in exactly the words of most
     */
    public UUID assign(Campaign campaign, boolean same, UnitId to, String reason, Person by) {
        requireWorker(campaign, by);
        String why = reason.replace("\u0000", "").strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new UnlawfulAct("请写明分办的理由，不超过 " + LONGEST + " 字。");
        }
        if (units.subtree(new UnitId(campaign.organ())).stream()
                .filter(UnitView::active)
                .noneMatch(unit -> unit.id().equals(to))) {
            throw new UnlawfulAct("请选择本机关的承办单位。");
        }
        return noted(
                campaign,
                same,
                new Order(Together.Act.ASSIGN, to, why, null),
                "stage in ('ARRIVED', 'IN_HAND') and unit <> :to",
                by);
    }

    /** Begins the answers of all that are in hand and have none with the words of one; each gets a letter of its own. */
    public UUID draft(Campaign campaign, boolean same, RequestId from, Person by) {
        RequestView start = requests.find(from).orElseThrow(() -> new UnlawfulAct("没有这件申请，可能地址有误。"));
        permissions.requireWorker(by, start);
        String kept = replies.kept(from).orElseThrow(() -> new UnlawfulAct("这件申请还没有答复草稿。"));
        List<Refusal> told = traces.in(from, "答复草稿", kept);
        if (!told.isEmpty()) {
            throw new UnlawfulAct("这份草稿不能给别的申请人用："
                    + told.stream().map(Refusal::message).distinct().collect(Collectors.joining()));
        }
        return noted(
                campaign,
                same,
                new Order(Together.Act.DRAFT, null, null, kept),
                "stage = 'IN_HAND' and not exists (select from request_reply r where r.request = request_case.id)",
                by);
    }

    /** What was done with requests of this group, the latest first. */
    @Transactional(readOnly = true)
    public List<Together> of(Campaign campaign) {
        return database.sql("""
                        select t.id, t.act, t.name, t.at, count(*) as cases, count(*) filter (where k.done) as done,
                            count(*) filter (where not k.done) as refused
                        from request_together t join request_together_case k on k.together = t.id
                        where t.organ = :organ and t.subject_key = any(:keys)
                        group by t.id order by t.at desc limit 20""")
                .param("organ", campaign.organ())
                .param("keys", campaign.keys().toArray(String[]::new))
                .query((row, n) -> new Together(
                        row.getObject("id", UUID.class),
                        Together.Act.valueOf(row.getString("act")),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime(),
                        row.getLong("cases"),
                        row.getLong("done"),
                        row.getLong("refused")))
                .list();
    }

    /** Why some were refused, each sentence with how often. */
    @Transactional(readOnly = true)
    public List<String> refusals(UUID together) {
        return database.sql("""
                        select refusal || '（' || count(*) || ' 件）' from request_together_case
                        where together = ? and not done group by refusal order by count(*) desc limit 10""").param(together).query(String.class).list();
    }

    /** Which of its requests are his is asked when they are listed, and once more of each; somebody else has none in it. */
    private void requireWorker(Campaign campaign, Person by) {
        boolean any = database.sql("select exists (select from request_case where " + Members.SQL + ")")
                .params(Members.of(campaign.organ(), campaign.keys(), Optional.of(by.unit())))
                .query(Boolean.class)
                .single();
        if (!any || !by.may(Permission.WORK_REQUEST)) {
            throw new UnlawfulAct("只能办理本机关的申请；其他机关的申请由该机关办理。");
        }
    }

    private record Order(
            Together.Act act,
            @Nullable UnitId to,
            @Nullable String reason,
            @Nullable String draft) {}

    private UUID noted(Campaign campaign, boolean same, Order order, String condition, Person by) {
        UUID id = UUID.randomUUID();
        UUID to = order.to() == null ? null : order.to().value();
        database.sql("""
                        insert into request_together (id, organ, subject_key, act, unit, reason, draft, account, name, of_unit,
                            roles, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(listed(
                        id,
                        campaign.organ(),
                        campaign.key(),
                        order.act().name(),
                        to,
                        order.reason(),
                        order.draft(),
                        by.account(),
                        by.name(),
                        by.unit(),
                        by.roles().stream().map(Enum::name).toArray(String[]::new),
                        OffsetDateTime.now(clock)))
                .update();
        List<String> keys = same ? List.of(campaign.key()) : campaign.keys();
        Map<String, Object> members = Members.of(campaign.organ(), keys, Optional.of(by.unit()));
        int cases = database.sql(
                        "insert into request_together_case (together, request) select :together, id from request_case"
                                + " where " + Members.SQL + " and " + condition)
                .params(members)
                .param("together", id)
                .param("to", to)
                .update();
        if (cases == 0) {
            throw new UnlawfulAct("这一组里没有可以" + order.act().label() + "的申请。");
        }
        audit.note(
                by.account(),
                by.name(),
                "批量" + order.act().label(),
                "相似的公开申请 " + campaign.number() + " 等",
                cases + " 件");
        return id;
    }

    private static List<@Nullable Object> listed(@Nullable Object... values) {
        var list = new ArrayList<@Nullable Object>();
        for (Object value : values) {
            list.add(value);
        }
        return list;
    }
}
