package org.mingtang.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;
import org.mingtang.review.DisclosureDecision;
import org.mingtang.review.Ground;

/**
 * What a clerk writes into a draft.
 *
 * @param line code of the catalogue line it hangs on
 * @param docNumber 发文字号 as written
 * @param formedOn the day the information was made (成文日期) or changed
 * @param theme class and sub-class, e.g. 综合政务/政务公开
 * @param body sanitised HTML
 * @param ground why it is not disclosed; see {@link DisclosureDecision}
 * @param audience units it is directed to (定向公开); empty means everybody
 * @param publishAt when it is to be published; null as soon as somebody publishes it
 * @param claimedOn for a late entry (补录): the day it is said to have been public elsewhere
 * @param period code of the period that counts, normally USUAL
 * @param changeNote what a further version changes
 */
@Embeddable
public record ManuscriptFields(
        String line,
        @Enumerated(EnumType.STRING) ItemKind kind,
        String title,
        @Nullable String docNumber,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        @Nullable String theme,
        @Nullable String keywords,
        @Nullable String summary,
        @Nullable String source,
        String body,
        @Enumerated(EnumType.STRING) Disclosure attribute,
        @Enumerated(EnumType.STRING) @Nullable Ground ground,
        @Nullable String reason,
        @JdbcTypeCode(SqlTypes.ARRAY) List<UUID> audience,
        @Nullable Instant publishAt,
        @Nullable LocalDate claimedOn,
        String period,
        @Nullable String changeNote) {

    public ManuscriptFields {
        audience = List.copyOf(audience);
    }

    public DisclosureDecision disclosure() {
        return new DisclosureDecision(attribute, ground, reason);
    }

    /** Whether everybody may see it once it is published. */
    public boolean forEverybody() {
        return audience.isEmpty();
    }

    /** What records that others read call it: what is for named units, or withheld, has no title there. */
    public String known() {
        if (!forEverybody()) {
            return "定向公开的稿件";
        }
        return attribute == Disclosure.PROACTIVE ? title : attribute.label() + "的稿件";
    }

    /** The same with another time of publication. */
    ManuscriptFields publishedAt(@Nullable Instant at) {
        return with(pen -> pen.publishAt = at);
    }

    /** The same with another decision on disclosure. */
    ManuscriptFields disclosed(DisclosureDecision decision) {
        return with(pen -> {
            pen.attribute = decision.attribute();
            pen.ground = decision.ground();
            pen.reason = decision.reason();
        });
    }

    /** The same with another text. */
    public ManuscriptFields saying(String otherTitle, String otherBody) {
        return with(pen -> {
            pen.title = otherTitle;
            pen.body = otherBody;
        });
    }

    /** The same with another period and theme. */
    public ManuscriptFields within(String otherPeriod, @Nullable String otherTheme) {
        return with(pen -> {
            pen.period = otherPeriod;
            pen.theme = otherTheme;
        });
    }

    /** The same with another theme. */
    public ManuscriptFields about(@Nullable String otherTheme) {
        return with(pen -> pen.theme = otherTheme);
    }

    /** The same with its number and days. */
    public ManuscriptFields dated(
            @Nullable String number,
            @Nullable LocalDate formed,
            @Nullable LocalDate effective,
            @Nullable LocalDate until) {
        return with(pen -> {
            pen.docNumber = number;
            pen.formedOn = formed;
            pen.effectiveFrom = effective;
            pen.validUntil = until;
        });
    }

    /** The same for named units only. */
    public ManuscriptFields directedTo(List<UUID> units) {
        return with(pen -> pen.audience = units);
    }

    /** The same with other words about it. */
    public ManuscriptFields described(
            @Nullable String otherSummary,
            @Nullable String otherKeywords,
            @Nullable String otherSource,
            @Nullable String otherNote) {
        return with(pen -> {
            pen.summary = otherSummary;
            pen.keywords = otherKeywords;
            pen.source = otherSource;
            pen.changeNote = otherNote;
        });
    }

    private ManuscriptFields with(Consumer<Pen> change) {
        Pen pen = new Pen(this);
        change.accept(pen);
        return new ManuscriptFields(
                line,
                kind,
                pen.title,
                pen.docNumber,
                pen.formedOn,
                pen.effectiveFrom,
                pen.validUntil,
                pen.theme,
                pen.keywords,
                pen.summary,
                pen.source,
                pen.body,
                pen.attribute,
                pen.ground,
                pen.reason,
                pen.audience,
                pen.publishAt,
                claimedOn,
                pen.period,
                pen.changeNote);
    }

    /** What of the fields is ever changed singly. */
    private static final class Pen {

        private String title;
        private @Nullable String docNumber;
        private @Nullable LocalDate formedOn;
        private @Nullable LocalDate effectiveFrom;
        private @Nullable LocalDate validUntil;
        private @Nullable String theme;
        private @Nullable String keywords;
        private @Nullable String summary;
        private @Nullable String source;
        private String body;
        private Disclosure attribute;
        private @Nullable Ground ground;
        private @Nullable String reason;
        private List<UUID> audience;
        private @Nullable Instant publishAt;
        private String period;
        private @Nullable String changeNote;

        private Pen(ManuscriptFields fields) {
            title = fields.title;
            docNumber = fields.docNumber;
            formedOn = fields.formedOn;
            effectiveFrom = fields.effectiveFrom;
            validUntil = fields.validUntil;
            theme = fields.theme;
            keywords = fields.keywords;
            summary = fields.summary;
            source = fields.source;
            body = fields.body;
            attribute = fields.attribute;
            ground = fields.ground;
            reason = fields.reason;
            audience = fields.audience;
            publishAt = fields.publishAt;
            period = fields.period;
            changeNote = fields.changeNote;
        }
    }

    /** A draft with only what every draft has; the rest is filled in later. */
    public static ManuscriptFields of(String line, ItemKind kind, String title, String body) {
        return new ManuscriptFields(
                line,
                kind,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                Disclosure.PROACTIVE,
                null,
                null,
                List.of(),
                null,
                null,
                PublicationPeriod.USUAL,
                null);
    }
}
