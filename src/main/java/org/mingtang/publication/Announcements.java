package org.mingtang.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.evidence.Evidence;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.publication.log.LogAct;
import org.mingtang.publication.log.LogEntry;
import org.mingtang.publication.log.TransparencyLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everyone who must know what went through the door: the log, the record of deeds, the agenda, the other rooms. */
@Component
class Announcements {

    /** What the log says of a version for named units only; the verifier then expects that the public cannot open it. */
    private static final String DIRECTED = "定向公开";

    private static final int LONGEST_WHY = 500;

    private final Evidence evidence;
    private final ManuscriptAgenda agenda;
    private final TransparencyLog log;
    private final Items items;
    private final SearchProjection search;
    private final PublicChanges changes;
    private final AttachmentTexts attachments;
    private final ApplicationEventPublisher events;

    Announcements(
            Evidence evidence,
            ManuscriptAgenda agenda,
            TransparencyLog log,
            Items items,
            SearchProjection search,
            PublicChanges changes,
            AttachmentTexts attachments,
            ApplicationEventPublisher events) {
        this.evidence = evidence;
        this.agenda = agenda;
        this.log = log;
        this.items = items;
        this.search = search;
        this.changes = changes;
        this.attachments = attachments;
        this.events = events;
    }

    /** The time that everything written in this transaction bears; it holds the log's end, so ask for it first. */
    Instant moment() {
        return log.moment();
    }

    /** Writes the version into the log, with its late mark where it needs one; returns its place. */
    long log(ItemRecord.Of what, ItemRecord record) {
        return log(List.of(new Logged(what, record)));
    }

    /** A version with its record, as it goes into the log. */
    record Logged(ItemRecord.Of what, ItemRecord record) {}

    /** The same for many at once; returns the place of the first. */
    long log(List<Logged> versions) {
        List<LogEntry> entries = new ArrayList<>();
        for (Logged each : versions) {
            LogAct act = each.what().version() == 1 ? LogAct.PUBLISH : LogAct.REVISE;
            entries.add(
                    entry(act, each.what(), each.record(), each.what().fields().forEverybody() ? null : DIRECTED));
            String late = late(each.what());
            if (late != null) {
                entries.add(entry(LogAct.MARK_LATE, each.what(), each.record(), late));
            }
        }
        return log.appendAll(entries);
    }

    private static LogEntry entry(LogAct act, ItemRecord.Of what, ItemRecord record, @Nullable String reason) {
        return new LogEntry(
                act,
                what.item().path(),
                what.version(),
                record.sha256(),
                what.at(),
                what.fields().claimedOn(),
                reason);
    }

    private static @Nullable String late(ItemRecord.Of what) {
        if (what.fields().claimedOn() != null) {
            return "补录：原公开日期 " + what.fields().claimedOn();
        }
        return what.lateDays() > 0 ? "超过公开期限 " + what.lateDays() + " 日" : null;
    }

    void published(Item item, Manuscript draft, int version, Instant at, Person by) {
        LocalDate today = at.atZone(ManuscriptText.CHINA).toLocalDate();
        if (version == 1) {
            evidence.tell(
                    factKind(item.kind()),
                    new UnitId(item.unit()),
                    today,
                    item.known(),
                    draft.fields().forEverybody() ? item.number().path() : "/desk/directed/" + item.number(),
                    Publications.source(item.number()),
                    by);
        }
        agenda.tell(draft);
        search.show(item.number());
        changes.note();
        events.publishEvent(new ItemPublished(
                item.number(), version, draft.id().value(), item.unit(), item.kind(), item.title(), at));
    }

    /** Its manuscript is one that never was. */
    void entered(ItemNumber number) {
        changes.note();
        items.find(number).filter(item -> item.withdrawn() == null).ifPresent(item -> {
            attachments.read(number, item.version());
            search.show(number);
            events.publishEvent(new ItemEntered(number, item.kind()));
        });
    }

    void refresh(ItemNumber number) {
        changes.note();
        search.show(number);
    }

    /** It still waits for somebody to let it out. */
    void waits(Manuscript draft) {
        agenda.tell(draft);
    }

    void withdrawn(Item item, String reason, Instant at, Person by) {
        String record =
                items.find(item.number()).orElseThrow().versions().get(0).sha256();
        String told = item.forEverybody() ? reason : DIRECTED;
        log.append(new LogEntry(LogAct.WITHDRAW, item.number().path(), item.version(), record, at, null, told));
        search.hide(item.number());
        changes.note();
        evidence.untell(Publications.source(item.number()), cut("公开的页面已撤回：" + reason), by);
        events.publishEvent(new ItemWithdrawn(item.number(), item.unit(), item.kind(), reason, at));
    }

    /** The record of deeds keeps the beginning; the page and the log keep the whole reason. */
    private static String cut(String why) {
        return why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY - 1) + "…" : why;
    }

    private static String factKind(ItemKind kind) {
        return kind == ItemKind.INTERPRETATION ? "INTERPRETATION" : "PUBLICATION";
    }
}
