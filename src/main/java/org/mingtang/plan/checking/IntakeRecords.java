package org.mingtang.plan.checking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.StoredFile;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.reading.ReadPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of an upload; reading itself, which may take long, happens between them. */
@Component
@Transactional
class IntakeRecords {

    private final DraftRecords records;
    private final DraftRows rows;
    private final RowReading reading;
    private final Units units;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    IntakeRecords(
            DraftRecords records,
            DraftRows rows,
            RowReading reading,
            Units units,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.rows = rows;
        this.reading = reading;
        this.units = units;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the file as a draft; one that this issuer already has waits for a decision. */
    Draft keep(StoredFile file, Origin origin, Person by) {
        // Of the same file sent twice at once the second must see the first.
        database.sql("select pg_advisory_xact_lock(hashtextextended(:file, 0))")
                .param("file", file.sha256() + origin.issuer())
                .query((row, n) -> n)
                .list();
        List<Draft> earlier = records.findBySha256AndIssuerAndStateNotOrderByCreatedAt(
                file.sha256(), origin.issuer(), DraftState.DISCARDED);
        Draft draft = new Draft(file, origin, by.name(), clock.instant());
        earlier.stream().findFirst().map(Draft::id).ifPresent(draft::repeats);
        records.save(draft);
        audit.note(by.account(), by.name(), "上传分解表", file.name(), "为" + issuer(origin) + "上传");
        return draft;
    }

    private String issuer(Origin origin) {
        return units.find(new UnitId(origin.issuer())).map(UnitView::name).orElse("本单位");
    }

    void unreadable(UUID id, String sentence) {
        records.hold(id).orElseThrow(DraftUnknown::new).unreadable(sentence, clock.instant());
    }

    /** A draft that was read meanwhile, by the other of two clicks, stays as it is. */
    void fill(UUID id, SourceDocument document, ReadPlan read) {
        Draft draft = records.hold(id).orElseThrow(DraftUnknown::new);
        if (draft.state() == DraftState.CHECKING) {
            return;
        }
        Map<String, FieldDoubt> doubts = FieldDoubt.of(read.doubts());
        if (isOther(read.issuer(), draft.issuer())) {
            doubts.put("issuer", FieldDoubt.of("文件上的发文单位是“" + read.issuer() + "”，与所选单位不同，请核对。"));
        }
        draft.read(DraftHead.of(read), doubts, clock.instant());
        rows.saveAll(reading.rows(draft, read, document));
    }

    private boolean isOther(@Nullable String named, UUID issuer) {
        return named != null
                && units.resolve(named, new UnitId(issuer)).units().stream()
                        .noneMatch(unit -> unit.id().value().equals(issuer));
    }
}
