package org.mingtang.request.reply;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingtang.audit.AuditTrail;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.ReplyCourse;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestStep;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.fee.Fee;
import org.mingtang.request.fee.Fees;
import org.mingtang.request.letter.Field;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.letter.LetterFacts;
import org.mingtang.request.letter.LetterFault;
import org.mingtang.request.letter.LetterFinding;
import org.mingtang.request.letter.LetterKind;
import org.mingtang.request.letter.LetterWordings;
import org.mingtang.request.reckoning.ClockRules;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.wording.LetterEditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters on the way, each made of an act of the history: checked, numbered once an act, kept as Word and PDF. */
@Component
@Transactional
public class WayLetters {

    private final Requests requests;
    private final RequestPapers papers;
    private final ReplyCourse course;
    private final ReplyLetters letters;
    private final ReplyNumbers numbers;
    private final Fees fees;
    private final AllReplies replies;
    private final LetterEditions editions;
    private final WorkCalendars calendars;
    private final JdbcClient database;
    private final AuditTrail audit;

    WayLetters(
            Requests requests,
            RequestPapers papers,
            ReplyCourse course,
            ReplyLetters letters,
            ReplyNumbers numbers,
            Fees fees,
            AllReplies replies,
            LetterEditions editions,
            WorkCalendars calendars,
            JdbcClient database,
            AuditTrail audit) {
        this.requests = requests;
        this.papers = papers;
        this.course = course;
        this.letters = letters;
        this.numbers = numbers;
        this.fees = fees;
        this.replies = replies;
        this.editions = editions;
        this.calendars = calendars;
        this.database = database;
        this.audit = audit;
    }

    /** The letters that an act makes; none for most acts. */
    public static List<LetterKind> kinds(RequestStep step, List<RequestStep> history) {
        return WayLetterKinds.of(step, history);
    }

    /** A letter of an act with what is known already; names nobody who asks. */
    public WayLetter open(RequestId id, long act, LetterKind kind, Person by) {
        RequestView request = course.requireOpen(id, by);
        List<RequestStep> history = requests.history(id);
        RequestStep step = step(history, act, kind);
        Map<Field, String> said = WayLetterKinds.said(step, kind, history);
        LocalDate due = course.dueBefore(id, act);
        switch (kind) {
            case RECEIPT ->
                said.put(
                        Field.REPLY_BY,
                        days(received(request), ClockRules.on(received(request)).reply()));
            case EXTENSION, DELAY -> {
                if (due != null) {
                    said.put(Field.REPLY_BY, due.toString());
                    said.put(Field.EXTENDED_TO, days(due, Objects.requireNonNullElse(step.workingDays(), 0)));
                }
            }
            case CORRECTION -> {
                if (request.waitsUntil() != null) {
                    said.putIfAbsent(Field.CORRECT_BY, request.waitsUntil().toString());
                }
            }
            case FEE_NOTICE -> fees.of(id).ifPresent(fee -> said.putAll(fee(request, fee)));
            case RELEASE_TO_THIRD_PARTY ->
                replies.findById(id.value())
                        .map(reply -> reply.view().draft().said().get(Field.INFORMATION))
                        .ifPresent(information -> said.put(Field.INFORMATION, information));
            default -> {
                // The act says all that is known.
            }
        }
        return new WayLetter(
                step,
                kind,
                kind.needs(null),
                Map.copyOf(said),
                WayLetterKinds.asked(step, history),
                WayLetterKinds.day(step, kind, history),
                number(act, kind),
                editions.inForce(request.organ(), kind));
    }

    private static Map<Field, String> fee(RequestView request, Fee fee) {
        Map<Field, String> said = new EnumMap<>(Field.class);
        String whose = request.applicantKind().isPerson() ? "您" : "你单位";
        boolean counted = fee.reckoning().method() == FeeMethod.PER_REQUEST;
        said.put(Field.FOUND, (counted ? whose : "") + fee.reckoning().facts());
        said.put(Field.FEE, String.valueOf(fee.yuan()));
        said.put(Field.FEE_STANDARD, fee.reckoning().standard());
        said.put(Field.FEE_WAY, fee.howToPay());
        if (request.stage() == RequestStage.AWAIT_FEE && request.waitsUntil() != null) {
            said.put(Field.PAY_BY, request.waitsUntil().toString());
        }
        return said;
    }

    /**
     * Makes the letter with the applicant's name, and keeps it with the request; the look is noted.
     *
     * @param person whether somebody who is asked is a natural person, who is addressed as 您
     * @param ofd whether an OFD is wanted besides Word and PDF
     * @return its number: the same however often it is made
     * @throws UnlawfulAct with all that stands against it
     */
    public String make(
            RequestId id, long act, LetterKind kind, Map<Field, String> said, boolean person, boolean ofd, Person by) {
        WayLetter opened = open(id, act, kind, by);
        RequestView request = course.requireOpen(id, by);
        String applicant = papers.applicant(id, by).name();
        LetterWordings wordings = opened.edition().wordings();
        LetterFacts facts = facts(request, opened, said, applicant, person);
        if (kind == LetterKind.RECEIPT) {
            facts = facts.with(Field.QUERY_CODE, papers.code(id, by).code());
        }
        List<LetterFinding> wrong = findings(request, facts, wordings).stream()
                .filter(LetterFinding::blocks)
                .toList();
        if (!wrong.isEmpty()) {
            // A refusal is no noted look: it names nobody.
            throw new UnlawfulAct(wrong.stream()
                    .map(finding -> finding.sentence().replace(applicant, ReplyLetters.UNNAMED))
                    .reduce("", String::concat));
        }
        String number = numbered(request, opened);
        Letter letter = letters.letter(facts.numbered(number), wordings);
        String name = letter.title() + " " + number;
        Map<String, byte[]> files = letters.files(request, letter, name, by.may(Permission.DECIDE_REQUEST), ofd);
        var goesTo = opened.isToOther() ? RequestFile.Kind.OPINION_ASKED : RequestFile.Kind.LETTER;
        course.keepLetter(id, goesTo, act, files, by);
        audit.note(
                by.account(),
                by.name(),
                "制作文书",
                "公开申请 " + request.number(),
                kind.label() + " " + number + "，模板" + opened.edition().label());
        return number;
    }

    /**
     * Notes that a third party was told of the release against its objection; first its letter is made.
     *
     * @param opinion the objection
     * @param proof number of the registered letter, who signed, …
     */
    public void told(RequestId id, long opinion, LocalDate on, String proof, Person by) {
        course.require(id, RequestAct.TELL_THIRD_PARTY, by);
        WayLetter letter = open(id, opinion, LetterKind.RELEASE_TO_THIRD_PARTY, by);
        if (letter.number() == null) {
            throw new UnlawfulAct("请先制作“" + letter.kind().label() + "”：要书面告知第三方决定公开的内容和理由（第三十二条）。");
        }
        course.toldThirdParty(id, opinion, on, letter.number() + "，" + letter.to(), proof, by);
    }

    private List<LetterFinding> findings(RequestView request, LetterFacts facts, LetterWordings wordings) {
        try {
            return letters.findings(request, facts, wordings);
        } catch (LetterFault fault) {
            return fault.sentences().stream()
                    .map(sentence -> new LetterFinding(LetterFinding.Kind.CONTENT, true, sentence))
                    .toList();
        }
    }

    private LetterFacts facts(
            RequestView request, WayLetter letter, Map<Field, String> said, String applicant, boolean person) {
        RequestStep step = letter.step();
        LocalDate due = course.dueBefore(request.id(), step.place());
        LetterFacts facts = letters.onTheWay(letter.kind(), request, applicant, due, letter.on());
        if (letter.isToOther() && letter.to() != null) {
            facts = facts.to(letter.to(), person);
        }
        for (Field field : letter.fields()) {
            String words = said.getOrDefault(field, "");
            facts = field.isDay() && !ReplyLetters.isDay(words) ? facts : ReplyLetters.said(facts, field, words);
        }
        return payBy(facts, letter);
    }

    /** Known only where the day on which the applicant got the notice is; the wording then has the day itself. */
    private LetterFacts payBy(LetterFacts facts, WayLetter letter) {
        String day = letter.said(Field.PAY_BY);
        return day.isEmpty() || !letter.edition().wordings().hasRoom(facts.kind(), Field.PAY_BY, facts.date())
                ? facts
                : facts.with(Field.PAY_BY, LocalDate.parse(day));
    }

    /** The number is given with the first making and stays with the act. */
    private String numbered(RequestView request, WayLetter letter) {
        if (letter.number() != null) {
            return letter.number();
        }
        String number;
        try {
            number = numbers.next(
                    request.organ(), letters.pattern(request), letter.on().getYear());
        } catch (LetterFault late) {
            throw new UnlawfulAct("今年已经编过文号，不能再为去年的办理编号，请线下制作这份文书。");
        }
        database.sql("insert into request_act_letter (act, kind, number) values (?, ?, ?)")
                .params(letter.step().place(), letter.kind().name(), number)
                .update();
        return number;
    }

    private @Nullable String number(long act, LetterKind kind) {
        return database.sql("select number from request_act_letter where act = ? and kind = ?")
                .params(act, kind.name())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static RequestStep step(List<RequestStep> history, long act, LetterKind kind) {
        return history.stream()
                .filter(step ->
                        step.place() == act && WayLetterKinds.of(step, history).contains(kind))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("这件申请没有办理过需要这份文书的事项，请刷新页面。"));
    }

    private String days(LocalDate from, int workingDays) {
        return calendars.current().plusWorkingDays(from, workingDays).date().toString();
    }

    private static LocalDate received(RequestView request) {
        return Objects.requireNonNullElse(request.receivedOn(), request.arrivedOn());
    }
}
