package org.mingtang.request.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mingtang.MovableClock;
import org.mingtang.request.Applicant;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Arrival;
import org.mingtang.request.IdentityPaper;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many requests for the like: some by the real acts, thousands as copies of one. */
final class ManyRequests {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final String SUBJECT = "请公开云麓新区垃圾焚烧厂环境影响评价文件和审批文件";

    final RequestDesk desk;

    private final Requests requests;
    private final JdbcClient database;

    ManyRequests(ListableBeanFactory beans) {
        beans.getBean(MovableClock.class).moveTo(DAY);
        desk = new RequestDesk(beans);
        requests = beans.getBean(Requests.class);
        database = beans.getBean(JdbcClient.class);
    }

    RequestId asked(String name, String subject) {
        var who = new Applicant(
                ApplicantKind.PERSON,
                name,
                IdentityPaper.RESIDENT_CARD,
                "11010519491231002X",
                null,
                "13900001234",
                null,
                null);
        return requests.register(
                desk.asked(who, RequestDesk.wanted(subject)),
                new Arrival(Channel.IN_PERSON, DAY, null, null),
                List.of(),
                desk.clerk);
    }

    /**
     * So many copies of a request, each of another day.
     *
     * @param ways in so many wordings, near to one another
     */
    void copies(RequestId of, int many, int ways) {
        database.sql("""
                        insert into request_case (id, revision, number, organ, unit, stage, channel, arrived_on, received_on,
                            receipt_basis, applicant_kind, applicant, applicant_mark, subject, form, delivery, subject_key,
                            subject_likeness, code, code_hash, clock, due, provisional, entered_at)
                        select gen_random_uuid(), 0, 'M' || substr(cast(gen_random_uuid() as text), 1, 18), organ, unit, stage,
                            channel, arrived_on + n % 5, received_on, receipt_basis, applicant_kind, applicant,
                            left(applicant_mark, 50) || n, subject, form, delivery,
                            case when n % :ways = 0 then subject_key else encode(sha256(cast(subject_key || n % :ways as bytea)), 'hex') end,
                            subject_likeness # (cast(n % :ways as bigint) & 1023), code, :salt || n, clock, due + n % 7, provisional,
                            entered_at
                        from request_case, generate_series(1, :many) n where id = :id""")
                .param("ways", ways)
                .param("many", many)
                .param("salt", UUID.randomUUID().toString().substring(0, 20) + " ")
                .param("id", of.value())
                .update();
    }
}
