package org.mingtang.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.publication.numbering.DocumentKey;
import org.mingtang.review.Disclosure;

/**
 * Something that was public before this program, as it is to come in.
 *
 * @param line code of its catalogue line
 * @param claimedOn the day it is said to have been public elsewhere; shown for ever as a claim
 * @param body sanitised HTML
 */
public record PastItem(
        UUID unit,
        String line,
        ItemKind kind,
        String title,
        @Nullable String docNumber,
        @Nullable LocalDate formedOn,
        LocalDate claimedOn,
        @Nullable String theme,
        @Nullable String source,
        String body,
        List<Attachment> attachments) {

    public PastItem {
        attachments = List.copyOf(attachments);
    }

    /** SHA-256 over all that becomes public, each field with its length before it; lower-case hex. */
    public String sha256() {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(unit);
        all.add(line);
        all.add(kind.name());
        all.add(title);
        all.add(docNumber);
        all.add(formedOn);
        all.add(claimedOn);
        all.add(theme);
        all.add(source);
        all.add(body);
        for (Attachment each : attachments) {
            all.add(each.name());
            all.add(each.sha256());
        }
        StringBuilder text = new StringBuilder();
        for (Object field : all) {
            String words = Objects.toString(field, "");
            text.append(words.length()).append(':').append(words);
        }
        return ItemRecord.sha256(text.toString());
    }

    /** What two writings of its document number have in common; null without one. */
    public @Nullable String docKey() {
        String key = docNumber == null ? "" : DocumentKey.of(docNumber);
        return key.isEmpty() ? null : key;
    }

    ManuscriptFields fields() {
        return new ManuscriptFields(
                line,
                kind,
                title,
                docNumber,
                formedOn,
                null,
                null,
                theme,
                null,
                null,
                source,
                body,
                Disclosure.PROACTIVE,
                null,
                null,
                List.of(),
                null,
                claimedOn,
                PublicationPeriod.USUAL,
                null);
    }
}
