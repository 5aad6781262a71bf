package org.mingtang.plan.checking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFile;
import org.mingtang.plan.PlanId;
import org.mingtang.procedure.UnlawfulAct;

/** An uploaded table on its way to being issued: its file, its head, what it corrects. Its rows stand by themselves. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Draft {

    static final String INTERRUPTED = "识读没有完成（服务器可能在识读中途停止）。文件已保留，请再次识读。";

    @Id
    private UUID id;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private DraftState state;

    private UUID issuer;

    @Embedded
    private DraftHead head;

    private UUID sourceFile;
    private String sourceName;
    private String sha256;
    private @Nullable String trouble;
    private @Nullable UUID earlier;
    private @Nullable UUID corrects;
    private @Nullable UUID upperTask;
    private @Nullable UUID plan;
    private String createdBy;
    private Instant createdAt;
    private Instant touchedAt;

    @ElementCollection
    @CollectionTable(name = "draft_doubt", joinColumns = @JoinColumn(name = "draft"))
    @MapKeyColumn(name = "field")
    private Map<String, FieldDoubt> doubts = new HashMap<>();

    protected Draft() {}

    /** Kept before it is read, so that a stop in the middle of reading loses nothing. */
    Draft(StoredFile file, Origin origin, String by, Instant now) {
        id = UUID.randomUUID();
        state = DraftState.UNREADABLE;
        trouble = INTERRUPTED;
        issuer = origin.issuer();
        corrects = origin.corrects();
        upperTask = origin.upper();
        head = DraftHead.unread(file.name());
        sourceFile = file.id().value();
        sourceName = file.name();
        sha256 = file.sha256();
        createdBy = by;
        createdAt = now;
        touchedAt = now;
    }

    void repeats(UUID earlier) {
        this.earlier = earlier;
        state = DraftState.REPEATED;
    }

    void unreadable(String sentence, Instant now) {
        requireOpen();
        state = DraftState.UNREADABLE;
        trouble = sentence;
        touchedAt = now;
    }

    void read(DraftHead head, Map<String, FieldDoubt> doubts, Instant now) {
        requireOpen();
        state = DraftState.CHECKING;
        trouble = null;
        this.head = head;
        this.doubts.clear();
        this.doubts.putAll(doubts);
        touchedAt = now;
    }

    /** A person has looked at the head: what the reader doubted there is settled. */
    void edit(DraftHead head, UUID issuer, @Nullable UUID corrects, Instant now) {
        requireChecking();
        this.head = head;
        this.issuer = issuer;
        this.corrects = corrects;
        doubts.clear();
        touchedAt = now;
    }

    void touch(Instant now) {
        requireChecking();
        touchedAt = now;
    }

    void issued(PlanId plan, Instant now) {
        requireChecking();
        state = DraftState.ISSUED;
        this.plan = plan.value();
        touchedAt = now;
    }

    void discard(Instant now) {
        requireOpen();
        state = DraftState.DISCARDED;
        touchedAt = now;
    }

    private void requireOpen() {
        if (!state.open()) {
            throw new UnlawfulAct("这份分解表" + state.label() + "，不能再改动。");
        }
    }

    private void requireChecking() {
        if (state != DraftState.CHECKING) {
            throw new UnlawfulAct("这份分解表" + state.label() + "，不能再核对。");
        }
    }

    UUID id() {
        return id;
    }

    DraftState state() {
        return state;
    }

    UUID issuer() {
        return issuer;
    }

    DraftHead head() {
        return head;
    }

    UUID sourceFile() {
        return sourceFile;
    }

    String sourceName() {
        return sourceName;
    }

    String sha256() {
        return sha256;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    @Nullable
    UUID earlier() {
        return earlier;
    }

    @Nullable
    UUID corrects() {
        return corrects;
    }

    @Nullable
    UUID upperTask() {
        return upperTask;
    }

    @Nullable
    UUID plan() {
        return plan;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant touchedAt() {
        return touchedAt;
    }

    Map<String, FieldDoubt> doubts() {
        return Map.copyOf(doubts);
    }
}
