package org.mingtang.request.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingtang.documents.TextComparison;
import org.mingtang.procedure.Refusal;
import org.mingtang.request.Outcome;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.TemplateCheck;

/**
 * One letter: its editions, and the form that makes a new one.
 *
 * @param editions newest first, last the one delivered
 * @param shown the edition looked at
 * @param draft what the form holds, as begun or as typed
 * @param typed whether it was typed, and is to be looked at
 * @param samples letters by the edition looked at, or by what was typed; empty where that has faults
 */
public record EditionPage(
        String government,
        boolean mayKeep,
        List<LetterEdition> editions,
        LetterEdition shown,
        EditionDraft draft,
        boolean typed,
        List<Refusal> refusals,
        List<Letter> samples,
        LocalDate today) {

    public LetterKind kind() {
        return shown.kind();
    }

    public LetterEdition inForce() {
        return LetterEditions.inForce(editions, today);
    }

    /** How an edition stands: in force, waiting, or former. */
    public String standing(LetterEdition edition) {
        if (edition.equals(inForce())) {
            return "现行";
        }
        boolean waits = edition.effectiveFrom().isAfter(today)
                && LetterEditions.inForce(editions, edition.effectiveFrom()).equals(edition);
        return waits ? "待启用" : edition.effectiveFrom().isAfter(today) ? "已被替代" : "曾用";
    }

    /** The edition made before the one looked at; itself for the one delivered. */
    public LetterEdition former() {
        int place = editions.indexOf(shown);
        return editions.get(Math.min(place + 1, editions.size() - 1));
    }

    /** What the edition looked at changed. */
    public TextComparison changes() {
        return TextComparison.of(former().text(), shown.text());
    }

    /** What was typed against the edition that is in force. */
    public TextComparison typedChanges() {
        return TextComparison.of(
                inForce().text(), draft.title() + "\n" + draft.template().text());
    }

    /** Which result a sample tells, where the letter tells several. */
    public String outcome(int sample) {
        return kind().outcomes().stream()
                .sorted()
                .skip(sample)
                .findFirst()
                .map(Outcome::label)
                .orElse("");
    }

    public Set<Field> mandatory() {
        return TemplateCheck.mandatory(kind());
    }

    public Set<Field> usual() {
        return TemplateCheck.usual(kind());
    }

    public String title() {
        return draft.title();
    }

    public String text() {
        return draft.text();
    }

    public String reason() {
        return draft.reason();
    }

    public int before() {
        return draft.before();
    }

    public String effectiveFrom() {
        return draft.effectiveFrom() == null ? "" : draft.effectiveFrom().toString();
    }
}
