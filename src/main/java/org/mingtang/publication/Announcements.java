package org.mingtang.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everyone who must know what went through the door: the log, the record of deeds, the agenda, the other rooms. */
@Component
class Announcements {

    private final Evidence evidence;
    private final ManuscriptAgenda agenda;
    private final ApplicationEventPublisher events;

    Announcements(Evidence evidence, ManuscriptAgenda agenda, ApplicationEventPublisher events) {
        this.evidence = evidence;
        this.agenda = agenda;
        this.events = events;
    }

    @Nullable
    Long log(ItemRecord.Of what, ItemRecord record) {
        return null;
    }

    void published(Item item, Manuscript draft, int version, Instant at, Person by) {
        LocalDate today = at.atZone(ManuscriptText.CHINA).toLocalDate();
        if (version == 1) {
            evidence.tell(
                    factKind(item.kind()),
                    new UnitId(item.unit()),
                    today,
                    item.title(),
                    item.number().path(),
                    Publications.source(item.number()),
                    by);
        }
        agenda.tell(draft);
        events.publishEvent(new ItemPublished(
                item.number(), version, draft.id().value(), item.unit(), item.kind(), item.title(), at));
    }

    /** It still waits for somebody to let it out. */
    void waits(Manuscript draft) {
        agenda.tell(draft);
    }

    void withdrawn(Item item, String reason, Instant at, Person by) {
        evidence.untell(Publications.source(item.number()), "公开的页面已撤回：" + reason, by);
        events.publishEvent(new ItemWithdrawn(item.number(), item.unit(), item.kind(), reason, at));
    }

    private static String factKind(ItemKind kind) {
        return kind == ItemKind.INTERPRETATION ? "INTERPRETATION" : "PUBLICATION";
    }
}
