package org.mingtang.request.reply;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialLayout;
import org.mingtang.documents.UndrawableCharacters;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.Applicant;
import org.mingtang.request.Outcome;
import org.mingtang.request.ReplyCourse;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.AskedCase;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.LetterCheck;
import org.mingtang.request.letter.LetterContext;
import org.mingtang.request.letter.LetterFacts;
import org.mingtang.request.letter.LetterFile;
import org.mingtang.request.letter.LetterFinding;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterNumbers;
import org.mingtang.request.letter.LetterWordings;
import org.mingtang.request.letter.Letters;
import org.mingtang.request.letter.LikeCase;
import org.springframework.stereotype.Component;

/** Makes the letter of an answer from the request and the draft, checks it, and sets it as an official document. */
@Component
class ReplyLetters {

    /** Stands for the applicant wherever somebody reads who need not know who asks. */
    static final String UNNAMED = "（申请人）";

    private final ReplyCourse course;
    private final Requests requests;
    private final ReplyOrgans organs;
    private final WorkCalendars calendars;
    private final OfficialLayout layout;
    private final ReplySeals seals;
    private final ReplyEditions editions;

    ReplyLetters(
            ReplyCourse course,
            Requests requests,
            ReplyOrgans organs,
            WorkCalendars calendars,
            OfficialLayout layout,
            ReplySeals seals,
            ReplyEditions editions) {
        this.course = course;
        this.requests = requests;
        this.organs = organs;
        this.calendars = calendars;
        this.layout = layout;
        this.seals = seals;
        this.editions = editions;
    }

    /**
     * What the letter is made from.
     *
     * @param applicant null for a letter that names nobody
     * @param number null for a draft without one
     */
    private LetterFacts facts(
            RequestView request,
            ReplyDraft draft,
            LetterWordings wordings,
            @Nullable Applicant applicant,
            @Nullable String number,
            LocalDate on) {
        var asked = new AskedCase(
                request.number(),
                applicant == null ? UNNAMED : applicant.name(),
                request.applicantKind().isPerson(),
                Objects.requireNonNullElse(request.receivedOn(), request.arrivedOn()),
                request.wanted().subject(),
                request.due());
        var facts = LetterFacts.of(draft.outcome(), organs.of(request.organ()), asked, on);
        if (number != null) {
            facts = facts.numbered(number);
        }
        if (request.wanted().delivery().isElectronic()) {
            facts = facts.overTheInternet();
        }
        for (Map.Entry<Field, String> said : draft.saidInLetter(wordings).entrySet()) {
            facts = said(facts, said.getKey(), said.getValue());
        }
        for (var part : draft.withheld()) {
            facts = draft.outcome() == Outcome.PARTLY_DISCLOSED ? facts.withholding(part) : facts;
        }
        for (RequestFile file : course.released(request.id())) {
            facts = facts.enclosing(new LetterFile(file.name(), request.number()));
        }
        return facts;
    }

    /** The answer's letter by the wording it was drafted by; naming nobody where no applicant is given. */
    Letter answer(
            RequestView request,
            ReplyDraft draft,
            @Nullable Applicant applicant,
            @Nullable String number,
            LocalDate on) {
        LetterWordings wordings = editions.of(request, draft).wordings();
        return letter(facts(request, draft, wordings, applicant, number, on), wordings);
    }

    /** The check of the answer's letter. */
    List<LetterFinding> findings(RequestView request, ReplyDraft draft, LocalDate on) {
        LetterWordings wordings = editions.of(request, draft).wordings();
        return findings(request, facts(request, draft, wordings, null, null, on), wordings);
    }

    Letter letter(LetterFacts facts, LetterWordings wordings) {
        return new Letters(wordings).draft(facts);
    }

    /** All that does not agree in the letter, what blocks it first; also that a like request was answered otherwise. */
    List<LetterFinding> findings(RequestView request, LetterFacts facts, LetterWordings wordings) {
        var missing = new Letters(wordings).missing(facts);
        if (!missing.isEmpty()) {
            return missing.stream()
                    .map(lack -> new LetterFinding(LetterFinding.Kind.CONTENT, true, lack.message()))
                    .toList();
        }
        var numbered = facts.issue().number() == null
                ? facts.numbered(
                        numbers(request).next(null, facts.issue().date().getYear()))
                : facts;
        var context =
                LetterContext.of(calendars.current()).with(numbers(request)).with(like(request));
        return new LetterCheck(wordings).check(letter(numbered, wordings), numbered, context);
    }

    /** The letter of an act on the way, without a number; to the applicant unless the facts are turned to another. */
    LetterFacts onTheWay(
            LetterKind kind, RequestView request, String applicant, @Nullable LocalDate replyBy, LocalDate on) {
        var asked = new AskedCase(
                request.number(),
                applicant,
                request.applicantKind().isPerson(),
                Objects.requireNonNullElse(request.receivedOn(), request.arrivedOn()),
                request.wanted().subject(),
                replyBy);
        var facts = LetterFacts.of(kind, organs.of(request.organ()), asked, on);
        boolean toApplicant = kind.recipient() == LetterKind.Recipient.APPLICANT;
        return toApplicant && request.wanted().delivery().isElectronic() ? facts.overTheInternet() : facts;
    }

    LetterNumbers numbers(RequestView request) {
        return new LetterNumbers(organs.numbers(request.organ()));
    }

    String pattern(RequestView request) {
        return organs.numbers(request.organ());
    }

    /**
     * The files of a letter by name: Word, PDF, and OFD where wanted; all say the same.
     *
     * @param passed whether the seal's picture may stand on it
     */
    Map<String, byte[]> files(RequestView request, Letter letter, String name, boolean passed, boolean ofd) {
        var document = letter.document(seals.format(request.organ(), passed));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name + ".docx", layout.word(document));
        try {
            files.put(name + ".pdf", layout.pdf(document));
            if (ofd || seals.of(request.organ()).ofd()) {
                files.put(name + ".ofd", layout.ofd(document));
            }
        } catch (UndrawableCharacters rare) {
            // The Word file goes out; the office's own fonts have what ours lack.
        }
        return files;
    }

    private List<LikeCase> like(RequestView request) {
        return requests.alike(request.id()).stream()
                .filter(each -> each.outcome() != null && each.closedOn() != null)
                .map(each -> new LikeCase(
                        each.number(), Objects.requireNonNull(each.outcome()), Objects.requireNonNull(each.closedOn())))
                .toList();
    }

    /** Says something in a field; a day that no calendar has says nothing. */
    static LetterFacts said(LetterFacts facts, Field field, String words) {
        if (!field.isDay() || !words.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return facts.with(field, words);
        }
        return isDay(words) ? facts.with(field, LocalDate.parse(words)) : facts;
    }

    static boolean isDay(String words) {
        try {
            LocalDate.parse(words);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
