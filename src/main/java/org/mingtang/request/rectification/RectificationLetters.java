package org.mingtang.request.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialLayout;
import org.mingtang.documents.UndrawableCharacters;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.Applicant;
import org.mingtang.request.letter.AskedCase;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.LetterCheck;
import org.mingtang.request.letter.LetterContext;
import org.mingtang.request.letter.LetterFacts;
import org.mingtang.request.letter.LetterFault;
import org.mingtang.request.letter.LetterFinding;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterNumbers;
import org.mingtang.request.letter.LetterWordings;
import org.mingtang.request.letter.Letters;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reply.ReplyNumbers;
import org.mingtang.request.reply.ReplyOrgans;
import org.mingtang.request.wording.LetterEdition;
import org.mingtang.request.wording.LetterEditions;
import org.mingtang.request.wording.WordedBy;
import org.springframework.stereotype.Component;

/** The answer to a matter as an official letter (更正答复), checked before it is made. */
@Component
class RectificationLetters {

    private static final String UNNAMED = "（申请人）";

    private final ReplyOrgans organs;
    private final ReplyNumbers numbers;
    private final WorkCalendars calendars;
    private final OfficialLayout layout;
    private final LetterEditions editions;

    RectificationLetters(
            ReplyOrgans organs,
            ReplyNumbers numbers,
            WorkCalendars calendars,
            OfficialLayout layout,
            LetterEditions editions) {
        this.organs = organs;
        this.numbers = numbers;
        this.calendars = calendars;
        this.layout = layout;
        this.editions = editions;
    }

    /** A letter that was made: its number and its files. */
    record Made(String number, List<RectificationFile.Upload> files) {}

    /** By which wording: what is in hand by the one in force, what is proposed or decided by the one it was proposed by. */
    WordedBy wordedBy(RectificationView matter) {
        LetterEdition inForce = editions.inForce(matter.organ(), LetterKind.RECORD_CORRECTION);
        if (matter.stage() == RectificationStage.IN_HAND) {
            return WordedBy.now(inForce);
        }
        LetterEdition proposed = editions.remembered(LetterKind.RECORD_CORRECTION, matter.wording());
        return matter.stage() == RectificationStage.PROPOSED
                ? WordedBy.drafted(proposed, inForce)
                : WordedBy.now(proposed);
    }

    private LetterWordings wordings(RectificationView matter) {
        return wordedBy(matter).edition().wordings();
    }

    /** What stands against the letter of this decision; empty where it can be made. Names nobody. */
    List<String> wrong(RectificationView matter, Claim claim, Decision decision, LocalDate on) {
        try {
            var facts = facts(matter, claim, decision, null, on);
            var pattern = new LetterNumbers(organs.numbers(matter.organ()));
            var numbered = facts.numbered(pattern.next(null, on.getYear()));
            var context = LetterContext.of(calendars.current()).with(pattern);
            LetterWordings wordings = wordings(matter);
            Letter letter = new Letters(wordings).draft(numbered);
            return new LetterCheck(wordings)
                    .check(letter, numbered, context).stream()
                            .filter(LetterFinding::blocks)
                            .map(LetterFinding::sentence)
                            .toList();
        } catch (LetterFault fault) {
            return fault.sentences();
        } catch (UnlawfulAct noOrgan) {
            return List.of(String.valueOf(noOrgan.getMessage()));
        }
    }

    /** The letter as it stands, naming nobody; null while something is missing. */
    @Nullable
    Letter preview(RectificationView matter, Claim claim, Decision decision, LocalDate on) {
        return wrong(matter, claim, decision, on).isEmpty()
                ? new Letters(wordings(matter)).draft(facts(matter, claim, decision, null, on))
                : null;
    }

    /** Makes the letter with the applicant's name, under the next number of the organ. */
    Made make(RectificationView matter, Claim claim, Decision decision, Applicant applicant, LocalDate on) {
        List<String> wrong = wrong(matter, claim, decision, on);
        if (!wrong.isEmpty()) {
            throw new UnlawfulAct(wrong.stream().collect(Collectors.joining()));
        }
        String number = numbers.next(matter.organ(), organs.numbers(matter.organ()), on.getYear());
        Letter letter = new Letters(wordings(matter))
                .draft(facts(matter, claim, decision, applicant, on).numbered(number));
        var document = letter.document(LetterFormat.WITHOUT_SEAL);
        String name = letter.title() + " " + number;
        var word = new RectificationFile.Upload(RectificationFile.Kind.LETTER, name + ".docx", layout.word(document));
        try {
            var pdf = new RectificationFile.Upload(RectificationFile.Kind.LETTER, name + ".pdf", layout.pdf(document));
            return new Made(number, List.of(word, pdf));
        } catch (UndrawableCharacters rare) {
            // The Word file goes out; the office's own fonts have what ours lack.
            return new Made(number, List.of(word));
        }
    }

    private LetterFacts facts(
            RectificationView matter, Claim claim, Decision decision, @Nullable Applicant applicant, LocalDate on) {
        var asked = new AskedCase(
                matter.number(),
                applicant == null ? UNNAMED : applicant.name(),
                applicant == null || applicant.kind().isPerson(),
                matter.arrivedOn(),
                claim.asked(),
                null);
        var facts = LetterFacts.of(LetterKind.RECORD_CORRECTION, organs.of(matter.organ()), asked, on)
                .with(Field.FOUND, decision.found())
                .with(Field.RECORD_RESULT, decision.sentence());
        if (decision.outcome() == RectificationOutcome.REFUSED) {
            facts = facts.with(Field.REASONS, decision.reasons());
        }
        return matter.channel() == Channel.ONLINE ? facts.overTheInternet() : facts;
    }
}
