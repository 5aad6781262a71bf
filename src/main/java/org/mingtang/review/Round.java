package org.mingtang.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.springframework.data.domain.Persistable;

/** What was submitted at one time, word for word; never changed. */
@Entity
@Table(name = "review_round")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Round implements Persistable<Round.Key> {

    /** Which round of which review. */
    @Embeddable
    record Key(UUID review, int number) {}

    @EmbeddedId
    private Key key;

    @Convert(converter = TextColumn.class)
    private ReviewedText text;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private Disclosure attribute;

    @Enumerated(EnumType.STRING)
    private @Nullable Ground ground;

    private @Nullable String reason;
    private UUID byAccount;
    private String byName;
    private Instant at;

    protected Round() {}

    Round(UUID review, int number, ReviewedText text, DisclosureDecision proposed, Person by, Instant at) {
        this.key = new Key(review, number);
        this.text = text;
        this.sha256 = text.sha256();
        this.attribute = proposed.attribute();
        this.ground = proposed.ground();
        this.reason = proposed.reason();
        this.byAccount = by.account();
        this.byName = by.name();
        this.at = at;
    }

    int number() {
        return key.number();
    }

    ReviewedText text() {
        return text;
    }

    String sha256() {
        return sha256;
    }

    String byName() {
        return byName;
    }

    Instant at() {
        return at;
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Rows are only ever added. */
    @Override
    public boolean isNew() {
        return true;
    }
}
