package org.mingtang.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.DisclosureDecision;

/** What a clerk writes for the public, until it passes the door or is given up. */
@Entity
@SuppressWarnings("NullAway.Init")
class Manuscript {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    /** The item it is a further version of. */
    private @Nullable Long item;

    /** The version of the item that it began from, or was compared with. */
    private @Nullable Integer baseVersion;

    @Enumerated(EnumType.STRING)
    private ManuscriptStage stage;

    private UUID unit;

    @Embedded
    private ManuscriptFields fields;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "manuscript_attachment", joinColumns = @JoinColumn(name = "manuscript"))
    @OrderColumn(name = "position")
    private List<Attachment> attachments = new ArrayList<>();

    /** What its line and its addressees were called when it was last submitted, by code and id. */
    @ElementCollection
    @CollectionTable(name = "manuscript_name", joinColumns = @JoinColumn(name = "manuscript"))
    @MapKeyColumn(name = "code")
    @Column(name = "name")
    private Map<String, String> names = new HashMap<>();

    private UUID author;
    private String authorName;
    private Instant createdAt;
    private Instant changedAt;

    protected Manuscript() {}

    Manuscript(
            ManuscriptId id, UUID unit, @Nullable Item revised, ManuscriptFields fields, Person author, Instant now) {
        this.id = id.value();
        this.unit = unit;
        this.item = revised == null ? null : revised.number().value();
        this.baseVersion = revised == null ? null : revised.version();
        this.fields = fields;
        this.stage = ManuscriptStage.WRITING;
        this.author = author.account();
        this.authorName = author.name();
        this.createdAt = now;
        this.changedAt = now;
    }

    ManuscriptId id() {
        return new ManuscriptId(id);
    }

    UUID unit() {
        return unit;
    }

    ManuscriptStage stage() {
        return stage;
    }

    ManuscriptFields fields() {
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

    void change(ManuscriptFields changed, Instant now) {
        ManuscriptAct.CHANGE.from(stage);
        fields = changed;
        changedAt = now;
    }

    void attach(Attachment attachment, Instant now) {
        ManuscriptAct.CHANGE.from(stage);
        if (attachments.stream().noneMatch(each -> each.file().equals(attachment.file()))) {
            attachments.add(attachment);
        }
        changedAt = now;
    }

    void detach(UUID file, Instant now) {
        ManuscriptAct.CHANGE.from(stage);
        attachments.removeIf(each -> each.file().equals(file));
        changedAt = now;
    }

    /** Puts another file, e.g. a cleaned copy, in the place of one. */
    void replace(UUID file, Attachment by, Instant now) {
        ManuscriptAct.CHANGE.from(stage);
        int place = attachments.stream().map(Attachment::file).toList().indexOf(file);
        if (place < 0) {
            throw new UnlawfulAct("稿件里没有这个附件，请刷新页面。");
        }
        attachments.set(place, by);
        changedAt = now;
    }

    @Nullable
    Integer baseVersion() {
        return baseVersion;
    }

    /** What was published meanwhile is taken into account. */
    void comparedWith(int version, Instant now) {
        ManuscriptAct.CHANGE.from(stage);
        baseVersion = version;
        changedAt = now;
    }

    Optional<String> named(String code) {
        return Optional.ofNullable(names.get(code));
    }

    void naming(Map<String, String> today) {
        names.clear();
        names.putAll(today);
    }

    void take(ManuscriptAct act, Instant now) {
        stage = act.from(stage);
        changedAt = now;
        if (act == ManuscriptAct.TAKE_BACK) {
            // The hour was set for the text that had passed.
            fields = fields.publishedAt(null);
        }
    }

    void became(ItemNumber number) {
        item = number.value();
    }

    /** When it is to be published; only this may still be set on an approved draft, since it is no part of its text. */
    void schedule(@Nullable Instant at, Instant now) {
        ManuscriptAct.SCHEDULE.from(stage);
        fields = fields.publishedAt(at);
        changedAt = now;
    }

    /** The reviewers' decision on disclosure becomes the draft's. */
    void decided(DisclosureDecision decision) {
        fields = fields.disclosed(decision);
    }
}
