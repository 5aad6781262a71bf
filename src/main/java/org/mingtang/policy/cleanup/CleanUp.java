package org.mingtang.policy.cleanup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ManuscriptId;

/** A round of cleaning up: documents, what their keepers propose, what is decided, and the result. */
@Entity
@SuppressWarnings("NullAway.Init")
class CleanUp {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer revision;

    private String title;
    /** Who leads it and publishes the result. */
    private UUID unit;

    @Enumerated(EnumType.STRING)
    private CleanUpStage stage;

    private LocalDate begunOn;
    private @Nullable LocalDate replyBy;
    private @Nullable UUID draft;
    private @Nullable Long item;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "clean_up_line", joinColumns = @JoinColumn(name = "clean_up"))
    @OrderColumn(name = "position")
    private List<CleanUpLine> lines = new ArrayList<>();

    protected CleanUp() {}

    CleanUp(String title, UUID unit, List<CleanUpLine> lines, LocalDate begunOn, @Nullable LocalDate replyBy) {
        this.id = UUID.randomUUID();
        this.stage = CleanUpAct.BEGIN.from(null);
        this.title = title;
        this.unit = unit;
        this.begunOn = begunOn;
        this.replyBy = replyBy;
        this.lines.addAll(lines);
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    UUID unit() {
        return unit;
    }

    CleanUpStage stage() {
        return stage;
    }

    LocalDate begunOn() {
        return begunOn;
    }

    @Nullable
    LocalDate replyBy() {
        return replyBy;
    }

    @Nullable
    ManuscriptId draft() {
        return draft == null ? null : new ManuscriptId(draft);
    }

    @Nullable
    ItemNumber item() {
        return item == null ? null : new ItemNumber(item);
    }

    List<CleanUpLine> lines() {
        return List.copyOf(lines);
    }

    CleanUpLine line(long document) {
        return lines.stream()
                .filter(line -> line.item() == document)
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("这次清理里没有这份文件。"));
    }

    /** A changed proposal opens the decision again. */
    void propose(long document, Verdict verdict, String reason, String by) {
        stage = CleanUpAct.PROPOSE.from(stage);
        change(document, line -> line.proposing(verdict, reason, by));
    }

    void decide(long document, Verdict verdict, @Nullable String reason, String by) {
        stage = CleanUpAct.DECIDE.from(stage);
        CleanUpLine line = line(document);
        if (line.proposal() == null) {
            throw new UnlawfulAct("“" + line.title() + "”的主管单位还没有提出意见。");
        }
        if (verdict != line.proposal() && (reason == null || reason.isBlank())) {
            throw new UnlawfulAct("决定与主管单位的意见不同，请写明理由。");
        }
        change(document, each -> each.decided(verdict, reason, by));
    }

    void conclude() {
        CleanUpStage next = CleanUpAct.CONCLUDE.from(stage);
        long open = lines.stream().filter(line -> line.decision() == null).count();
        if (open > 0) {
            throw new UnlawfulAct("还有 " + open + " 份文件没有作出决定。");
        }
        stage = next;
    }

    void reopen() {
        stage = CleanUpAct.REOPEN.from(stage);
        draft = null;
    }

    void prepare(ManuscriptId manuscript) {
        stage = CleanUpAct.PREPARE.from(stage);
        draft = manuscript.value();
    }

    void takeEffect(ItemNumber result) {
        stage = CleanUpAct.TAKE_EFFECT.from(stage);
        item = result.value();
    }

    void recall() {
        stage = CleanUpAct.RECALL.from(stage);
        draft = null;
        item = null;
    }

    void cancel() {
        stage = CleanUpAct.CANCEL.from(stage);
    }

    List<CleanUpLine> decided(Verdict verdict) {
        return lines.stream().filter(line -> line.decision() == verdict).toList();
    }

    private void change(long document, UnaryOperator<CleanUpLine> how) {
        CleanUpLine line = line(document);
        lines.set(lines.indexOf(line), how.apply(line));
    }
}
