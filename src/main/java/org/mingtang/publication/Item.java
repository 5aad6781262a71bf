package org.mingtang.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.clock.DisclosureClock;
import org.mingtang.publication.numbering.DocumentKey;

/** Something public under its permalink: what is current of it; its versions are rows that never change. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
class Item {

    static final String CLOSING = "已向社会公开的信息不能改为定向公开；不应继续公开的，请撤回并说明原因，再作为新的信息定向公开。";

    @Id
    private long number;

    @Version
    private @Nullable Integer revision;

    private String indexNumber;
    private UUID unit;
    private String line;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private int version;
    private String title;
    private @Nullable String docNumber;
    private @Nullable String docKey;
    private @Nullable String theme;
    private @Nullable LocalDate formedOn;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate validUntil;
    private Instant publishedAt;
    private Instant revisedAt;
    private @Nullable LocalDate claimedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> audience;

    private @Nullable LocalDate dueOn;
    private int lateDays;
    private @Nullable String period;
    private @Nullable LocalDate judgedOn;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnWhy;
    private @Nullable LocalDate penaltyChangedOn;
    private @Nullable LocalDate withdrawalDueOn;
    private @Nullable Integer withdrawalLateDays;

    protected Item() {}

    Item(ItemNumber number, String indexNumber, UUID unit, Instant now) {
        this.number = number.value();
        this.indexNumber = indexNumber;
        this.unit = unit;
        this.publishedAt = now;
    }

    ItemNumber number() {
        return new ItemNumber(number);
    }

    String indexNumber() {
        return indexNumber;
    }

    UUID unit() {
        return unit;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    @Nullable
    LocalDate formedOn() {
        return formedOn;
    }

    ItemKind kind() {
        return kind;
    }

    /** What records that others read call it: the title of what is for named units is theirs. */
    String known() {
        return forEverybody() ? title : "定向公开的信息（" + indexNumber + "）";
    }

    boolean forEverybody() {
        return audience.isEmpty();
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it is public and would be taken from the public without a notice. */
    boolean closesTo(ManuscriptFields next) {
        return version > 0 && forEverybody() && !next.forEverybody();
    }

    /** The next version becomes what is current. */
    int showNext(ManuscriptFields fields, Instant now) {
        if (withdrawnAt != null) {
            throw new UnlawfulAct("这条信息已经撤回，不能再发布新版本；请作为新的信息发布。");
        }
        if (closesTo(fields)) {
            throw new UnlawfulAct(CLOSING);
        }
        if (version > 0 && !forEverybody() && fields.forEverybody()) {
            // Nobody outside could read it before: it becomes public today, not on the day it was directed to some.
            publishedAt = now;
        }
        line = fields.line();
        kind = fields.kind();
        title = fields.title();
        docNumber = fields.docNumber();
        String key = docNumber == null ? "" : DocumentKey.of(docNumber);
        docKey = key.isEmpty() ? null : key;
        theme = fields.theme();
        formedOn = fields.formedOn();
        effectiveFrom = fields.effectiveFrom();
        validUntil = fields.validUntil();
        // A late entry stays marked as one, whatever its later versions say.
        claimedOn = claimedOn == null ? fields.claimedOn() : claimedOn;
        audience = fields.audience();
        revisedAt = now;
        return ++version;
    }

    /**
     * The day on which what is current of it became public, when this version is to be judged: where it was formed anew or
     * stands under another period; null where only words were corrected.
     */
    @Nullable
    LocalDate judgedBy(DisclosureClock clock, String asked, @Nullable LocalDate formedBefore, LocalDate today) {
        if (!clock.formedOn().equals(formedBefore)) {
            return today;
        }
        return asked.equals(period) ? null : judgedOn;
    }

    /** How this version stands to its period; that an earlier one was late stays. */
    void judged(DisclosureClock clock, String asked, LocalDate publicOn, int late) {
        dueOn = clock.due().date();
        period = asked;
        judgedOn = publicOn;
        lateDays = Math.max(lateDays, late);
    }

    /** By when it had to be withdrawn, since the penalty was changed or revoked (行政处罚法第四十八条). */
    void withdrawalWasDue(DisclosureClock due, int late) {
        penaltyChangedOn = due.formedOn();
        withdrawalDueOn = due.due().date();
        withdrawalLateDays = late;
    }

    /** It is no longer shown; its address goes on to say that it was and why it is gone. */
    void withdraw(String why, Instant now) {
        if (withdrawnAt != null) {
            throw new UnlawfulAct("这条信息已经撤回，不需要再次撤回。");
        }
        withdrawnAt = now;
        withdrawnWhy = why;
    }
}
