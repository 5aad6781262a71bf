package org.mingtang.review;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;

/** What a review is about, as its owner last submitted it, and by whom. Part of the {@link Review} aggregate. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class Matter {

    private String kind;
    private String kindLabel;
    private String subject;
    private UUID unit;
    private String title;
    private String href;
    private UUID author;
    private UUID authorUnit;
    private String authorName;
    private boolean forNamedUnits;

    protected Matter() {}

    Matter(Submission draft, Person by) {
        kind = draft.kind();
        kindLabel = draft.kindLabel();
        subject = draft.subject();
        unit = draft.unit().value();
        title = draft.title();
        href = draft.href();
        author = by.account();
        authorUnit = by.unit();
        authorName = by.name();
        forNamedUnits = draft.forNamedUnits();
    }

    String kind() {
        return kind;
    }

    String kindLabel() {
        return kindLabel;
    }

    String subject() {
        return subject;
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    String title() {
        return title;
    }

    /**
     * What records that others read call it: what is directed or withheld has no title there.
     *
     * @param disclosure as it is decided now
     */
    String known(DisclosureDecision disclosure) {
        if (forNamedUnits) {
            return "定向公开的" + kindLabel;
        }
        return disclosure.attribute() == Disclosure.PROACTIVE
                ? title
                : disclosure.attribute().label() + "的" + kindLabel;
    }

    String href() {
        return href;
    }

    UUID author() {
        return author;
    }

    UUID authorUnit() {
        return authorUnit;
    }

    String authorName() {
        return authorName;
    }
}
