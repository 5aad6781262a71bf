package org.mingtang.plan.checking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables that wait to be checked and issued. */
@Component
@Transactional
public class Drafts {

    private static final List<DraftState> OPEN =
            List.of(DraftState.CHECKING, DraftState.REPEATED, DraftState.UNREADABLE);

    private final DraftRecords records;
    private final DraftRows rows;
    private final DraftAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(DraftRecords records, DraftRows rows, DraftAccess access, AuditTrail audit, Clock clock) {
        this.records = records;
        this.rows = rows;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many tables of this person's units wait to be checked. */
    @Transactional(readOnly = true)
    public int waiting(Person person) {
        return open(person).size();
    }

    @Transactional(readOnly = true)
    List<Draft> open(Person person) {
        return records.findByStateInOrderByTouchedAtDesc(OPEN).stream()
                .filter(draft -> access.mayTouch(person, draft.issuer()))
                .toList();
    }

    /** @throws DraftUnknown also when it is another unit's */
    @Transactional(readOnly = true)
    Draft find(UUID id, Person person) {
        return records.findById(id)
                .filter(draft -> access.mayTouch(person, draft.issuer()))
                .orElseThrow(DraftUnknown::new);
    }

    /** Finds it for a change: others that want to change it wait until this transaction ends. */
    Draft hold(UUID id, Person person) {
        return records.hold(id)
                .filter(draft -> access.mayTouch(person, draft.issuer()))
                .orElseThrow(DraftUnknown::new);
    }

    @Transactional(readOnly = true)
    List<DraftRow> rows(Draft draft) {
        return rows.findByDraftOrderByPosition(draft.id());
    }

    void discard(UUID id, Person by) {
        Draft draft = hold(id, by);
        if (draft.state() != DraftState.DISCARDED) {
            draft.discard(now());
            audit.note(
                    by.account(),
                    by.name(),
                    "放弃导入",
                    draft.head().title().isEmpty()
                            ? draft.sourceName()
                            : draft.head().title(),
                    draft.id().toString());
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
