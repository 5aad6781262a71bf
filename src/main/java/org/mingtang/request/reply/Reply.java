package org.mingtang.request.reply;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Delivery;
import org.mingtang.request.RequestId;

/** The answer to a request, from its draft to its service. */
@Entity
@Table(name = "request_reply")
@SuppressWarnings("NullAway.Init")
class Reply {

    @Id
    private UUID request;

    @Version
    private @Nullable Integer revision;

    private String draft;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> writers = List.of();

    private @Nullable String letter;
    private @Nullable LocalDate draftedOn;
    private @Nullable UUID review;
    private @Nullable LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Delivery way;

    private @Nullable String proof;
    private boolean ofd;

    /** The edition of the letter's wording; null for the one delivered. */
    private @Nullable UUID wording;

    protected Reply() {}

    Reply(RequestId request) {
        this.request = request.value();
    }

    /** Whoever wrote at it does not review it. */
    void write(ReplyDraft words, @Nullable UUID by, UUID writer) {
        draft = ReplyJson.write(words);
        wording = by;
        if (!writers.contains(writer)) {
            writers = Stream.concat(writers.stream(), Stream.of(writer)).toList();
        }
    }

    /** Goes to review as a letter of that day; a number is given once and kept. */
    void submit(UUID newReview, String number, LocalDate on) {
        review = newReview;
        letter = number;
        draftedOn = on;
    }

    void sent(LocalDate on, Delivery by, String with) {
        sentOn = on;
        way = by;
        proof = with;
    }

    void want(boolean newOfd) {
        ofd = newOfd;
    }

    @Nullable
    UUID wording() {
        return wording;
    }

    List<UUID> writers() {
        return writers;
    }

    ReplyView view() {
        return new ReplyView(ReplyJson.read(draft), letter, draftedOn, review, sentOn, way, proof, ofd);
    }
}
