package org.mingtang.request.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterTemplate;
import org.mingtang.request.letter.LetterWording;
import org.mingtang.request.letter.LetterWordings;

/**
 * The wording of one letter as it was kept once.
 *
 * @param id null for the one delivered with the program
 * @param number counts from 1; 0 for the one delivered
 * @param effectiveFrom the first day on which letters are drafted by it
 * @param reason why it was made; empty for the one delivered, as is the name
 * @param name who made it
 */
public record LetterEdition(
        @Nullable UUID id,
        LetterKind kind,
        int number,
        LocalDate effectiveFrom,
        LetterTemplate template,
        String reason,
        String name,
        @Nullable Instant at) {

    /** In force where the office kept none. */
    public static LetterEdition builtIn(LetterKind kind) {
        return new LetterEdition(
                null, kind, 0, LetterWording.builtIn().effectiveFrom(), LetterWording.builtIn(kind), "", "", null);
    }

    public String label() {
        return number == 0 ? "内置版" : "第 " + number + " 版";
    }

    /** For letters by this edition, whatever day they are dated. */
    public LetterWordings wordings() {
        return number == 0 ? LetterWordings.builtIn() : LetterWordings.always(kind, template, label());
    }

    /** Title and text, a paragraph a line. */
    String text() {
        return template.title() + "\n" + template.text();
    }

    /** The day it was made. */
    public @Nullable LocalDate on() {
        return at == null ? null : at.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    }
}
