package org.mingtang.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.DisclosureDecision;

/** What a clerk writes for the public, until it passes the door or is given up. */
@Entity
@SuppressWarnings("NullAway.Init")
class Draft {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    /** The item it is a further version of. */
    private @Nullable Long item;

    @Enumerated(EnumType.STRING)
    private DraftStage stage;

    private UUID unit;

    @Embedded
    private DraftFields fields;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "draft_attachment", joinColumns = @JoinColumn(name = "draft"))
    @OrderColumn(name = "position")
    private List<Attachment> attachments = new ArrayList<>();

    private UUID author;
    private String authorName;
    private Instant createdAt;
    private Instant changedAt;

    protected Draft() {}

    Draft(DraftId id, UUID unit, @Nullable ItemNumber item, DraftFields fields, Person author, Instant now) {
        this.id = id.value();
        this.unit = unit;
        this.item = item == null ? null : item.value();
        this.fields = fields;
        this.stage = DraftStage.WRITING;
        this.author = author.account();
        this.authorName = author.name();
        this.createdAt = now;
        this.changedAt = now;
    }

    DraftId id() {
        return new DraftId(id);
    }

    UUID unit() {
        return unit;
    }

    DraftStage stage() {
        return stage;
    }

    DraftFields fields() {
        return fields;
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    @Nullable
    ItemNumber item() {
        return item == null ? null : new ItemNumber(item);
    }

    UUID author() {
        return author;
    }

    String authorName() {
        return authorName;
    }

    Instant changedAt() {
        return changedAt;
    }

    int revision() {
        return revision == null ? 0 : revision;
    }

    void change(DraftFields changed, Instant now) {
        DraftAct.CHANGE.from(stage);
        fields = changed;
        changedAt = now;
    }

    void attach(Attachment attachment, Instant now) {
        DraftAct.CHANGE.from(stage);
        if (attachments.stream().noneMatch(each -> each.file().equals(attachment.file()))) {
            attachments.add(attachment);
        }
        changedAt = now;
    }

    void detach(UUID file, Instant now) {
        DraftAct.CHANGE.from(stage);
        attachments.removeIf(each -> each.file().equals(file));
        changedAt = now;
    }

    /** Puts another file, e.g. a cleaned copy, in the place of one. */
    void replace(UUID file, Attachment by, Instant now) {
        DraftAct.CHANGE.from(stage);
        int place = attachments.stream().map(Attachment::file).toList().indexOf(file);
        if (place < 0) {
            throw new UnlawfulAct("稿件里没有这个附件，请刷新页面。");
        }
        attachments.set(place, by);
        changedAt = now;
    }

    void take(DraftAct act, Instant now) {
        stage = act.from(stage);
        changedAt = now;
    }

    void became(ItemNumber number) {
        item = number.value();
    }

    /** When it is to be published; only this may still be set on an approved draft, since it is no part of its text. */
    void schedule(@Nullable Instant at, Instant now) {
        DraftAct.SCHEDULE.from(stage);
        fields = fields.publishedAt(at);
        changedAt = now;
    }

    /** The reviewers' decision on disclosure becomes the draft's. */
    void decided(DisclosureDecision decision) {
        fields = fields.disclosed(decision);
    }
}
