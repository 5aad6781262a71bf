package org.mingtang.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reconsiderations and suits over answers, entered by the office that answered. */
@Component
@Transactional
public class RemedyCases {

    private final AllRequests requests;
    private final RequestPermissions permissions;
    private final RequestClock clock;
    private final JdbcClient database;
    private final AuditTrail audit;

    RemedyCases(
            AllRequests requests,
            RequestPermissions permissions,
            RequestClock clock,
            JdbcClient database,
            AuditTrail audit) {
        this.requests = requests;
        this.permissions = permissions;
        this.clock = clock;
        this.database = database;
        this.audit = audit;
    }

    /**
     * Enters one.
     *
     * <p>A suit right away is taken also where reconsideration should have come first: whether it is admitted is for the
     * court to say, and table 四 counts what was filed.
     */
    public UUID file(RequestId id, RemedyCase.Kind kind, String number, LocalDate on, Person by) {
        var request = worked(id, by);
        String its = number.replace("\u0000", "").strip();
        require(!its.isEmpty() && its.length() <= 100, "请填写复议或者诉讼的案号。");
        require(!on.isAfter(clock.today()), "日期不能晚于今天。");
        require(!on.isBefore(request.arrivedOn()), "日期不能早于申请到达的日期（" + request.arrivedOn() + "）。");
        boolean reconsidered = of(id).stream().anyMatch(each -> each.kind() == RemedyCase.Kind.RECONSIDERATION);
        require(kind != RemedyCase.Kind.SUIT_AFTER || reconsidered, "没有登记过行政复议，不能登记为复议后起诉。");
        UUID key = UUID.randomUUID();
        database.sql("insert into request_remedy (id, request, kind, number, filed_on) values (?, ?, ?, ?, ?)")
                .params(key, id.value(), kind.name(), its, on)
                .update();
        audit.note(by.account(), by.name(), "登记" + kind.label(), "公开申请 " + request.number(), on.toString());
        return key;
    }

    /** Enters its result; it can be put right later. */
    public void decide(RequestId id, UUID remedy, RemedyCase.Result result, LocalDate on, Person by) {
        var request = worked(id, by);
        RemedyCase filed = of(id).stream()
                .filter(each -> each.id().equals(remedy))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("这件申请没有这个案件。"));
        require(!on.isAfter(clock.today()) && !on.isBefore(filed.filedOn()), "结案日期应当在受理日期和今天之间。");
        database.sql("update request_remedy set result = ?, decided_on = ? where id = ?")
                .params(result.name(), on, remedy)
                .update();
        audit.note(
                by.account(),
                by.name(),
                filed.kind().label() + result.label(),
                "公开申请 " + request.number(),
                on.toString());
    }

    @Transactional(readOnly = true)
    public List<RemedyCase> of(RequestId id) {
        return database.sql("select * from request_remedy where request = ? order by filed_on, id")
                .param(id.value())
                .query((row, n) -> new RemedyCase(
                        row.getObject("id", UUID.class),
                        RemedyCase.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("filed_on", LocalDate.class),
                        result(row.getString("result")),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    private RequestCase worked(RequestId id, Person by) {
        var request = requests.findById(id.value()).orElseThrow(() -> new UnlawfulAct("没有这件申请，可能地址有误。"));
        permissions.requireWorker(by, request.view());
        return request;
    }

    private static RemedyCase.@Nullable Result result(@Nullable String name) {
        return Optional.ofNullable(name).map(RemedyCase.Result::valueOf).orElse(null);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnlawfulAct(otherwise);
        }
    }
}
