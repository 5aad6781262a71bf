package org.mingtang.publication.drafting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.BodyText;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptFields;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;
import org.mingtang.review.Ground;
import org.springframework.format.annotation.DateTimeFormat;

/** What is filled in on the page of a draft. */
record ManuscriptForm(
        @Nullable UUID unit,
        @Nullable Long item,
        @Nullable Integer revision,
        @Nullable String line,
        @Nullable ItemKind kind,
        @Nullable String title,
        @Nullable String docNumber,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate formedOn,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate effectiveFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate validUntil,

        @Nullable String theme,
        @Nullable String keywords,
        @Nullable String summary,
        @Nullable String source,
        @Nullable String body,
        @Nullable String bodyForm,
        @Nullable Disclosure attribute,
        @Nullable Ground ground,
        @Nullable String reason,
        @Nullable List<UUID> audience,
        @Nullable List<UUID> regions,
        @Nullable String audienceNames,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        LocalDateTime publishAt,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate claimedOn,

        @Nullable String period,
        @Nullable String changeNote) {

    /** @param directedTo units it is for; empty for everybody */
    ManuscriptFields fields(List<UUID> directedTo) {
        String written = body == null ? "" : body;
        return new ManuscriptFields(
                line == null ? "" : line,
                kind == null ? ItemKind.INFORMATION : kind,
                title == null ? "" : title.strip(),
                blankToNull(docNumber),
                formedOn,
                effectiveFrom,
                validUntil,
                blankToNull(theme),
                blankToNull(keywords),
                blankToNull(summary),
                blankToNull(source),
                "html".equals(bodyForm) ? written : BodyText.html(written),
                attribute == null ? Disclosure.PROACTIVE : attribute,
                ground,
                blankToNull(reason),
                directedTo,
                publishAt == null ? null : publishAt.atZone(China.ZONE).toInstant(),
                claimedOn,
                period == null ? PublicationPeriod.USUAL : period,
                blankToNull(changeNote));
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
