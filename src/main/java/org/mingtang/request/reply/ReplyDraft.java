package org.mingtang.request.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingtang.request.Outcome;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterWordings;
import org.mingtang.request.letter.WithheldPart;

/**
 * What an answer says, field by field of its letter; without the applicant's name.
 *
 * @param said what was found and decided; blank fields are left out
 * @param withheld the parts not disclosed; only for {@link Outcome#PARTLY_DISCLOSED}
 */
public record ReplyDraft(Outcome outcome, Map<Field, String> said, List<WithheldPart> withheld) {

    public ReplyDraft {
        var kept = new EnumMap<Field, String>(Field.class);
        said.forEach((field, words) -> {
            if (!words.isBlank()) {
                kept.put(field, words.strip());
            }
        });
        said = Map.copyOf(kept);
        withheld = List.copyOf(withheld);
    }

    public static ReplyDraft empty(Outcome outcome) {
        return new ReplyDraft(outcome, Map.of(), List.of());
    }

    /** The same answer with more said. */
    public ReplyDraft saying(Field field, String words) {
        var more = new EnumMap<Field, String>(Field.class);
        more.putAll(said);
        more.put(field, words);
        return new ReplyDraft(outcome, more, withheld);
    }

    public ReplyDraft withholding(WithheldPart part) {
        var more = new ArrayList<>(withheld);
        more.add(part);
        return new ReplyDraft(outcome, said, more);
    }

    /** What the letter of an outcome can be told by a wording: what it needs first, then what it also has room for. */
    public static List<Field> fields(Outcome outcome, LetterWordings wordings) {
        return wordings.fields(outcome, LocalDate.MAX);
    }

    /** Whether the letter can do without it, other than way, route and time where nothing is enclosed. */
    public static boolean isOptional(Outcome outcome, Field field) {
        return !LetterKind.of(outcome).needs(outcome).contains(field);
    }

    /** Words that have no place in the letter, of another outcome or by another wording, are kept, but not said. */
    Map<Field, String> saidInLetter(LetterWordings wordings) {
        var fields = fields(outcome, wordings);
        var shown = new EnumMap<Field, String>(Field.class);
        said.forEach((field, words) -> {
            if (fields.contains(field)) {
                shown.put(field, words);
            }
        });
        return shown;
    }
}
