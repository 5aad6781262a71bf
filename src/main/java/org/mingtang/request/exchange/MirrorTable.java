package org.mingtang.request.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of lower platforms, one line each, as they last stood there. */
@Component
class MirrorTable implements Intake.Mirror {

    private final JdbcClient database;
    private final Clock clock;

    MirrorTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Long> version(CaseKey key) {
        return database.sql("select version from exchange_mirror where origin = ? and case_id = ? for update")
                .params(key.origin(), key.id())
                .query(Long.class)
                .optional();
    }

    /** Two partners that forward the same case at once: the newer version stays. */
    @Override
    public void put(String partner, ExchangeRecord record, CaseState state) {
        CaseKey passed = state.passedFrom();
        database.sql("""
                        insert into exchange_mirror (origin, case_id, version, partner, number, organ, unit, subject, stage,
                            applicant_kind, received_on, due, outcome, closed_on, in_time, passed_origin, passed_id, content,
                            taken_at)
                        values (:origin, :id, :version, :partner, :number, :organ, :unit, :subject, :stage, :kind, :received,
                            :due, :outcome, :closed, :inTime, :passedOrigin, :passedId, :content, :at)
                        on conflict (origin, case_id) do update set version = excluded.version, partner = excluded.partner,
                            number = excluded.number, organ = excluded.organ, unit = excluded.unit,
                            subject = excluded.subject, stage = excluded.stage, applicant_kind = excluded.applicant_kind,
                            received_on = excluded.received_on, due = excluded.due, outcome = excluded.outcome,
                            closed_on = excluded.closed_on, in_time = excluded.in_time,
                            passed_origin = excluded.passed_origin, passed_id = excluded.passed_id,
                            content = excluded.content, taken_at = excluded.taken_at
                        where exchange_mirror.version < excluded.version""")
                .param("origin", record.key().origin())
                .param("id", record.key().id())
                .param("version", record.version())
                .param("partner", partner)
                .param("number", state.number())
                .param("organ", state.organ())
                .param("unit", state.unit())
                .param("subject", state.subject())
                .param("stage", state.stage().name())
                .param("kind", state.applicantKind().name())
                .param("received", state.receivedOn())
                .param("due", state.due())
                .param("outcome", state.outcome())
                .param("closed", state.closedOn())
                .param("inTime", state.inTime())
                .param("passedOrigin", passed == null ? null : passed.origin())
                .param("passedId", passed == null ? null : passed.id())
                .param("content", record.content().toString())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
