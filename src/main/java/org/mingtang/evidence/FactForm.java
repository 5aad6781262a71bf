package org.mingtang.evidence;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.organisation.UnitId;

/**
 * The entry form as it was sent; texts, so that what was typed wrongly is shown again as typed.
 *
 * @param token given with the empty form, the same for each sending of it
 * @param file id of a file already uploaded with an earlier sending of this form
 */
public record FactForm(
        @Nullable String token,
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String on,
        @Nullable String subject,
        @Nullable String address,
        @Nullable String file,
        @Nullable String note,
        @Nullable String quantity) {

    static FactForm empty(UUID unit, LocalDate today, @Nullable String kind) {
        return new FactForm(
                UUID.randomUUID().toString(), kind, unit.toString(), today.toString(), null, null, null, null, "1");
    }

    FactForm withFile(@Nullable StoredFileId kept) {
        return kept == null
                ? this
                : new FactForm(token, kind, unit, on, subject, address, kept.toString(), note, quantity);
    }

    FactForm withoutFile() {
        return new FactForm(token, kind, unit, on, subject, address, null, note, quantity);
    }

    FactDraft draft() {
        UUID unitId = id(unit);
        UUID fileId = id(file);
        return new FactDraft(
                text(kind),
                unitId == null ? null : new UnitId(unitId),
                day(),
                text(subject),
                text(address),
                fileId == null ? null : new StoredFileId(fileId),
                text(note),
                amount());
    }

    /**
     * What makes two sendings the same: the form and all that is written in it. The same page sent again with another
     * content (back, change, send) is another fact.
     */
    @Nullable
    UUID submission() {
        return token == null || token.isBlank()
                ? null
                : UUID.nameUUIDFromBytes((token + draft()).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable LocalDate day() {
        String text = text(on);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Nothing means one; what is no number becomes zero, which is refused. */
    private @Nullable BigDecimal amount() {
        String text = text(quantity);
        try {
            return text == null ? null : new BigDecimal(text.length() > 20 ? "0" : text);
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
