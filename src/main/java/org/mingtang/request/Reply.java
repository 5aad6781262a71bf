package org.mingtang.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The answer to a request, from its draft to its service. */
@Entity
@Table(name = "request_reply")
@SuppressWarnings("NullAway.Init")
class Reply {

    @Id
    private UUID request;

    @Version
    private @Nullable Integer revision;

    private String outcome;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> grounds = List.of();

    private String findings;
    private String reasons;
    private String result;
    private @Nullable String letter;
    private @Nullable UUID review;
    private @Nullable LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Delivery way;

    private @Nullable String proof;

    protected Reply() {}

    Reply(RequestId request, ReplyDraft draft) {
        this.request = request.value();
        write(draft);
    }

    void write(ReplyDraft draft) {
        outcome = draft.outcome().code();
        grounds = draft.withheld().stream().map(Outcome::code).toList();
        findings = draft.findings();
        reasons = draft.reasons();
        result = draft.result();
    }

    void numbered(String number) {
        letter = number;
    }

    void under(UUID newReview) {
        review = newReview;
    }

    void sent(LocalDate on, Delivery by, String with) {
        sentOn = on;
        way = by;
        proof = with;
    }

    ReplyDraft draft() {
        return new ReplyDraft(
                Outcome.of(outcome).orElseThrow(),
                grounds.stream().map(code -> Outcome.of(code).orElseThrow()).toList(),
                findings,
                reasons,
                result);
    }

    ReplyView view() {
        return new ReplyView(draft(), letter, review, sentOn, way, proof);
    }
}
