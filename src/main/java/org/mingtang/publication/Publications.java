package org.mingtang.publication;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.publication.clock.DisclosureClock;
import org.mingtang.publication.clock.PublicationPeriods;
import org.mingtang.publication.numbering.IndexNumbers;
import org.mingtang.review.Approval;
import org.mingtang.review.Disclosure;
import org.mingtang.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the public: only a text that passed its review goes through, exactly as it was reviewed, once.
 *
 * <p>Version, log, evidence, search and events are written in one transaction: all of it stays or none does.
 */
@Component
@Transactional
public class Publications {

    private final Manuscripts drafts;
    private final ManuscriptActs acts;
    private final ManuscriptWords words;
    private final ManuscriptPermissions permissions;
    private final Reviews reviews;
    private final ItemRows items;
    private final ItemVersions versions;
    private final IndexNumbers indexNumbers;
    private final PublicationPeriods periods;
    private final WorkCalendars calendars;
    private final HistoryWriting history;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final Clock clock;

    Publications(
            Manuscripts drafts,
            ManuscriptActs acts,
            ManuscriptWords words,
            ManuscriptPermissions permissions,
            Reviews reviews,
            ItemRows items,
            ItemVersions versions,
            IndexNumbers indexNumbers,
            PublicationPeriods periods,
            WorkCalendars calendars,
            HistoryWriting history,
            Announcements announcements,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.acts = acts;
        this.words = words;
        this.permissions = permissions;
        this.reviews = reviews;
        this.items = items;
        this.versions = versions;
        this.indexNumbers = indexNumbers;
        this.periods = periods;
        this.calendars = calendars;
        this.history = history;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes an approved draft, as a new item or as a further version of one.
     *
     * @throws UnlawfulAct when it is not approved, differs from what was reviewed, is not to be disclosed, or a gate
     *     holds it back
     */
    public ItemNumber publish(ManuscriptId id, Person by) {
        Manuscript draft = drafts.draft(id);
        permissions.requirePublisher(by, draft.unit());
        return letThrough(draft, by);
    }

    /**
     * Lets in what was public before this program, as late entries (补录) for ever: real time of publication and claimed
     * day are two fields. They count as no deeds, and search is told of them afterwards.
     *
     * @param batch the whole list as it was reviewed
     * @param items some of it, in the order of the numbers returned; each comes in once only
     * @param by who began it; {@link #mayPublish} was asked then, as with a scheduled publication
     * @throws UnlawfulAct when exactly this list was not approved, or an item does not stand in it word for word
     */
    public List<ItemNumber> enterHistory(HistoryBatch batch, List<PastItem> items, Person by) {
        Instant now = announcements.moment();
        Approval approval = reviews.approval(HistoryBatch.KIND, batch.id().toString(), batch.text())
                .orElseThrow(() -> new UnlawfulAct("这批历史信息与审核通过的清单不一致，或者还没有审核通过，不能导入。"));
        if (approval.disclosure().attribute() != Disclosure.PROACTIVE) {
            throw new UnlawfulAct("审核确定为“" + approval.disclosure().attribute().label() + "”，不能导入。");
        }
        batch.requireAll(items);
        return history.write(approval, items, now, by);
    }

    /** What follows an item of imported history: its attachments are read, search and the other rooms are told. */
    public void announceHistory(ItemNumber number) {
        announcements.entered(number);
    }

    /** Whether the person may let a unit's information out, and withdraw it. */
    public boolean mayPublish(UUID unit, Person person) {
        return permissions.mayPublish(person, unit);
    }

    /** Tells search anew what another room knows of an item, e.g. that it is no longer in force. */
    public void refresh(ItemNumber number) {
        announcements.refresh(number);
    }

    /** Sets or clears the time at which an approved draft publishes itself. */
    public void schedule(ManuscriptId id, @Nullable Instant at, Person by) {
        Manuscript draft = drafts.draft(id);
        permissions.requirePublisher(by, draft.unit());
        if (at != null && !at.isAfter(clock.instant())) {
            throw new UnlawfulAct("定时发布的时间要晚于现在；要马上发布请点“发布”。");
        }
        if (at != null) {
            Manuscripts.require(drafts.obstacles(draft, PublicationGate.Moment.PUBLICATION));
        }
        draft.schedule(at, clock.instant());
        acts.note(draft, ManuscriptAct.SCHEDULE, draft.stage(), at == null ? "取消定时发布" : "定于 " + at, by);
    }

    /** Publishes an approved companion in the moment of, and in the name of, what it goes with. */
    public void publishWith(ManuscriptId companion, ItemPublished with) {
        Manuscript draft = drafts.draft(companion);
        letThrough(draft, acts.publisher(new ManuscriptId(with.draft()), draft.unit()));
    }

    /** Publishes in the name of whoever set the time; the approval and the gates are asked again. */
    void publishAsScheduled(ManuscriptId id) {
        Manuscript draft = drafts.draft(id);
        letThrough(draft, acts.scheduler(id, draft.unit()));
    }

    /** Takes the hour away from a manuscript that could not be published, so that people see to it. */
    void unschedule(ManuscriptId id, String why) {
        Manuscript draft = drafts.draft(id);
        draft.schedule(null, clock.instant());
        acts.note(draft, ManuscriptAct.SCHEDULE, draft.stage(), why, Accounts.PROGRAM);
        announcements.waits(draft);
    }

    /**
     * Withdraws an item; its address goes on to show what it was called and why it is gone.
     *
     * @param reason shown to the public (行政处罚法第四十八条 demands public reasons for withdrawn decisions)
     */
    public void withdraw(ItemNumber number, String reason, Person by) {
        withdraw(number, reason, null, by);
    }

    /**
     * The same.
     *
     * @param penaltyChangedOn the day on which the published penalty decision was changed, revoked or held void; within 3
     *     working days it must be withdrawn (行政处罚法第四十八条)
     */
    public void withdraw(ItemNumber number, String reason, @Nullable LocalDate penaltyChangedOn, Person by) {
        Item item = items.findById(number.value()).orElseThrow(() -> new UnlawfulAct("没有这条信息。"));
        permissions.requirePublisher(by, item.unit());
        if (reason.isBlank() || reason.strip().length() > 1000) {
            throw new UnlawfulAct("请写明撤回的原因（不超过 1000 字），它会公开显示在原来的页面上。");
        }
        Instant now = announcements.moment();
        LocalDate today = now.atZone(ManuscriptText.CHINA).toLocalDate();
        if (penaltyChangedOn != null && penaltyChangedOn.isAfter(today)) {
            throw new UnlawfulAct("处罚决定变更、撤销之日不能晚于今天。");
        }
        item.withdraw(reason.strip(), now);
        Optional.ofNullable(penaltyChangedOn)
                .flatMap(periods::withdrawal)
                .ifPresent(due -> item.withdrawalWasDue(due, due.lateDays(today, calendars.current())));
        items.flush();
        announcements.withdrawn(item, reason.strip(), now, by);
        audit.note(by.account(), by.name(), "撤回公开信息", item.known(), reason.strip());
    }

    private ItemNumber letThrough(Manuscript draft, Person by) {
        Instant now = announcements.moment();
        ManuscriptStage before = draft.stage();
        ManuscriptAct.PUBLISH.from(before);
        Approval approval = reviews.approval(
                        ManuscriptReviews.kind(draft.fields().kind()),
                        draft.id().toString(),
                        words.text(draft))
                .orElseThrow(() -> new UnlawfulAct("稿件与审核通过的内容不一致，不能发布。请撤回送审后重新送审。"));
        if (approval.disclosure().attribute() != Disclosure.PROACTIVE) {
            throw new UnlawfulAct("审核确定为“" + approval.disclosure().attribute().label() + "”，不能向社会发布。");
        }
        Manuscripts.require(drafts.obstacles(draft, PublicationGate.Moment.PUBLICATION));
        Item item = item(draft, now);
        LocalDate formedBefore = item.formedOn();
        int version = item.showNext(draft.fields(), now);
        int lateDays = judge(item, draft.fields(), formedBefore, now);
        ItemRecord.Of what = new ItemRecord.Of(
                item.number(),
                version,
                item.indexNumber(),
                words.unit(draft.unit()),
                draft.fields(),
                draft.attachments(),
                approval.review().value(),
                null,
                approval.sha256(),
                now,
                lateDays);
        items.saveAndFlush(item);
        ItemRecord record = ItemRecord.of(what);
        long logIndex = announcements.log(what, record);
        versions.add(what, record, by.name(), logIndex);
        draft.take(ManuscriptAct.PUBLISH, now);
        draft.became(item.number());
        acts.note(draft, ManuscriptAct.PUBLISH, before, item.number().path(), by);
        announcements.published(item, draft, version, now, by);
        audit.note(
                by.account(),
                by.name(),
                version == 1 ? "发布信息" : "发布新版本",
                item.known(),
                item.number().path());
        return item.number();
    }

    private Item item(Manuscript draft, Instant now) {
        ItemNumber number = draft.item();
        if (number != null) {
            return items.findById(number.value()).orElseThrow(() -> new UnlawfulAct("没有要修订的信息。"));
        }
        int year = now.atZone(ManuscriptText.CHINA).getYear();
        return new Item(versions.nextNumber(), indexNumbers.next(draft.unit(), year), draft.unit(), now);
    }

    /**
     * Days by which this version is late (政府信息公开条例第二十六条): the period runs from formation or change; correcting
     * words alone is neither late nor makes what was late good. Under another period what was public already is judged by
     * the day on which it became so.
     */
    private int judge(Item item, ManuscriptFields fields, @Nullable LocalDate formedBefore, Instant now) {
        DisclosureClock due = periods.clock(fields.period(), fields.formedOn());
        if (due == null) {
            return 0;
        }
        LocalDate today = now.atZone(ManuscriptText.CHINA).toLocalDate();
        LocalDate publicOn = item.judgedBy(due, fields.period(), formedBefore, today);
        if (publicOn == null) {
            return 0;
        }
        int late = due.lateDays(publicOn, calendars.current());
        item.judged(due, fields.period(), publicOn, late);
        return late;
    }

    /** The draft's key in the record of deeds: one fact for each item, however many versions follow. */
    static UUID source(ItemNumber item) {
        return UUID.nameUUIDFromBytes(("publication" + item.path()).getBytes(StandardCharsets.UTF_8));
    }
}
