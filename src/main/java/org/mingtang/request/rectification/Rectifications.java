package org.mingtang.request.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.procedure.WorkCalendars;
import org.mingtang.request.Applicant;
import org.mingtang.request.QueryCode;
import org.mingtang.request.Requests;
import org.mingtang.request.letter.Letter;
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters of rectification by every channel, verified, decided by a second person, answered by letter (第四十一条).
 */
@Component
@Transactional
public class Rectifications {

    private final AllRectifications all;
    private final RectificationBook book;
    private final RectificationRecords records;
    private final RectificationSeal seal;
    private final RectificationLetters letters;
    private final RectificationOffice office;
    private final Requests requests;
    private final WorkCalendars calendars;
    private final int days;

    Rectifications(
            AllRectifications all,
            RectificationBook book,
            RectificationRecords records,
            RectificationSeal seal,
            RectificationLetters letters,
            RectificationOffice office,
            Requests requests,
            WorkCalendars calendars,
            @Value("${mingtang.request.rectification-days:20}") int days) {
        this.all = all;
        this.book = book;
        this.records = records;
        this.seal = seal;
        this.letters = letters;
        this.office = office;
        this.requests = requests;
        this.calendars = calendars;
        this.days = days;
    }

    /**
     * What somebody asks to have put right.
     *
     * @param submission the same for one filling-in of the form
     * @param organ the one that keeps the record
     */
    public record Asked(UUID submission, @Nullable UnitId organ, Applicant applicant, Claim claim) {

        /** All that is missing or wrong, at once. */
        public List<Refusal> refusals() {
            var refusals = new ArrayList<Refusal>();
            if (organ == null) {
                refusals.add(new Refusal("organ", "请选择保存这份记录的行政机关。"));
            }
            refusals.addAll(claim.refusals());
            refusals.addAll(applicant.refusals());
            return refusals;
        }
    }

    /** Takes one by the internet; the same submission sent twice is one matter. */
    public QueryCode ask(Asked asked, List<RectificationFile.Upload> uploads) {
        return seal.code(enter(asked, Channel.ONLINE, book.today(), uploads, RectificationBook.APPLICANT));
    }

    /** Registers what came by another channel. */
    public RectificationId register(
            Asked asked, Channel channel, LocalDate on, List<RectificationFile.Upload> uploads, Person by) {
        if (on.isAfter(book.today())) {
            throw new UnlawfulAct("到达日期不能晚于今天（" + book.today() + "）。");
        }
        UnitId keeper = asked.organ();
        if (!by.may(Permission.WORK_REQUEST)
                || keeper != null && !office.organs(by).contains(keeper.value())) {
            throw new UnlawfulAct("只能登记本机关收到的更正申请；其他机关的记录由该机关办理。");
        }
        return enter(asked, channel, on, uploads, by).id();
    }

    private Rectification enter(
            Asked asked, Channel channel, LocalDate on, List<RectificationFile.Upload> uploads, Person by) {
        Optional<Rectification> before = book.entered(asked.submission());
        if (before.isPresent()) {
            return before.get();
        }
        String refusals = asked.refusals().stream().map(Refusal::message).collect(Collectors.joining());
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals);
        }
        UnitId organ = requests.organs().stream()
                .map(unit -> unit.id())
                .filter(unit -> unit.equals(asked.organ()))
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("请选择保存这份记录的行政机关。"));
        var id = new RectificationId(asked.submission());
        var matter = new Rectification(
                id,
                records.nextNumber(book.today().getYear()),
                organ,
                channel,
                on,
                calendars.current().plusWorkingDays(on, days).date(),
                seal.close(id, asked.applicant(), asked.claim(), QueryCode.fresh()),
                book.now());
        book.begin(matter, on, channel.label(), by);
        uploads.forEach(upload -> records.add(id, upload, by.name()));
        return matter;
    }

    @Transactional(readOnly = true)
    public Optional<RectificationView> find(RectificationId id) {
        return all.findById(id.value()).map(Rectification::view);
    }

    /** The matters of the person's organs: open ones by the day they are due, then the closed ones, newest first. */
    @Transactional(readOnly = true)
    public List<RectificationView> of(Person person) {
        if (!person.may(Permission.WORK_REQUEST)) {
            return List.of();
        }
        return all.of(office.organs(person), Limit.of(300)).stream()
                .map(Rectification::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<RectificationStep> history(RectificationId id) {
        return records.steps(id);
    }

    /** What is claimed, for those who work on it. */
    @Transactional(readOnly = true)
    public Claim claim(RectificationId id, Person by) {
        return seal.claim(book.worked(id, by));
    }

    /** Who claims it; noted. */
    public Applicant applicant(RectificationId id, Person by) {
        Rectification matter = book.worked(id, by);
        book.look(matter, "申请人信息", by);
        return seal.applicant(matter);
    }

    /** The code for the receipt that is handed out; noted. */
    public QueryCode code(RectificationId id, Person by) {
        Rectification matter = book.worked(id, by);
        book.look(matter, "查询码", by);
        return seal.code(matter);
    }

    @Transactional(readOnly = true)
    public List<RectificationFile> files(RectificationId id, Person by) {
        return records.files(book.worked(id, by).id());
    }

    /** A file's content; noted. */
    public byte[] content(RectificationId id, UUID file, Person by) {
        Rectification matter = book.worked(id, by);
        var found = records.file(id, file).orElseThrow(() -> new UnlawfulAct("这件更正申请没有这个文件。"));
        book.look(matter, found.kind().label(), by);
        return records.content(id, file);
    }

    /** What is proposed or decided, for those who work on it. */
    @Transactional(readOnly = true)
    public Decision decision(RectificationId id, Person by) {
        return seal.decision(book.worked(id, by));
    }

    /** The letter of what is proposed, naming nobody; empty while something is missing. */
    @Transactional(readOnly = true)
    public Optional<Letter> preview(RectificationId id, Person by) {
        Rectification matter = book.worked(id, by);
        return matter.decision() == null || seal.isGone(matter)
                ? Optional.empty()
                : Optional.ofNullable(
                        letters.preview(matter.view(), seal.claim(matter), seal.decision(matter), book.today()));
    }

    /** What stands against proposing this, all at once. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(RectificationId id, Decision decision, Person by) {
        Rectification matter = book.worked(id, by);
        List<Refusal> refusals = decision.refusals();
        return refusals.isEmpty()
                ? letters.wrong(matter.view(), seal.claim(matter), decision, book.today()).stream()
                        .map(sentence -> new Refusal(null, sentence))
                        .toList()
                : refusals;
    }

    /** Notes what was verified and proposes what to do (第四十一条: 审核属实). */
    public void propose(RectificationId id, Decision decision, Person by) {
        Rectification matter = book.held(id, by);
        String wrong = refusals(id, decision, by).stream().map(Refusal::message).collect(Collectors.joining());
        if (!wrong.isEmpty()) {
            throw new UnlawfulAct(wrong);
        }
        RectificationStage before = matter.stage();
        UUID wording = letters.wordedBy(matter.view()).edition().id();
        matter.propose(seal.close(id, decision), wording, by.account());
        book.noted(
                matter,
                RectificationAct.PROPOSE,
                before,
                book.today(),
                decision.outcome().label(),
                by);
    }

    /** Gives it back to be verified again. */
    public void giveBack(RectificationId id, String reason, Person by) {
        Rectification matter = book.held(id, by);
        office.requireHead(by, matter.view());
        RectificationStage before = matter.stage();
        matter.giveBack();
        book.noted(matter, RectificationAct.RETURN, before, book.today(), said(reason, "请写明退回的理由。"), by);
    }

    /** Decides what was proposed by somebody else, and makes the letter. */
    public void decide(RectificationId id, Person by) {
        Rectification matter = book.held(id, by);
        office.requireHead(by, matter.view());
        RectificationStage before = matter.stage();
        RectificationAct.DECIDE.from(before);
        Decision decision = seal.decision(matter);
        var made = letters.make(matter.view(), seal.claim(matter), decision, seal.applicant(matter), book.today());
        matter.decide(decision.outcome(), made.number(), by.account());
        made.files().forEach(file -> records.add(id, file, by.name()));
        String text = decision.outcome().label() + "，" + made.number();
        book.noted(matter, RectificationAct.DECIDE, before, book.today(), text, by);
    }

    /**
     * Notes that the answer was served, which closes the matter.
     *
     * @param proof number of the registered letter, who signed, …
     */
    public void send(RectificationId id, LocalDate on, String proof, Person by) {
        Rectification matter = book.held(id, by);
        RectificationAct.SEND.from(matter.stage());
        LocalDate decided = records.steps(id).stream()
                .filter(step -> step.act() == RectificationAct.DECIDE)
                .map(RectificationStep::on)
                .reduce(matter.view().arrivedOn(), (first, second) -> second);
        if (on.isAfter(book.today()) || on.isBefore(decided)) {
            throw new UnlawfulAct("送达日期应当在审定之日（" + decided + "）和今天（" + book.today() + "）之间。");
        }
        String text = said(proof, "请填写送达凭证，例如 EMS 单号、签收人；网上送达写明系统送达。");
        book.close(matter, RectificationAct.SEND, on, text, by);
    }

    /** Notes that the applicant withdrew by letter or in person. */
    public void withdraw(RectificationId id, LocalDate on, String how, Person by) {
        Rectification matter = book.held(id, by);
        if (on.isAfter(book.today()) || on.isBefore(matter.view().arrivedOn())) {
            throw new UnlawfulAct("撤回日期应当在申请到达之日和今天之间。");
        }
        book.close(matter, RectificationAct.WITHDRAW, on, said(how, "请写明申请人怎样表示撤回。"), by);
    }

    private static String said(String text, String otherwise) {
        if (text.isBlank()) {
            throw new UnlawfulAct(otherwise);
        }
        if (text.strip().length() > 1000) {
            throw new UnlawfulAct("文字太长，请控制在 1000 字以内。");
        }
        return text.strip().replace("\u0000", "");
    }
}
