package org.mingtang.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.ClockAct;
import org.mingtang.request.reckoning.Ending;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with a request before it answers; each act rests on an article and is refused where it forbids. */
@Component
@Transactional
public class Handling {

    private static final int LONGEST = 4000;

    private final RequestBook book;
    private final RequestAgenda agenda;
    private final RequestClock clock;
    private final Splitting splitting;
    private final Units units;

    Handling(RequestBook book, RequestAgenda agenda, RequestClock clock, Splitting splitting, Units units) {
        this.book = book;
        this.agenda = agenda;
        this.clock = clock;
        this.splitting = splitting;
        this.units = units;
    }

    /** Whom a consultation asks; what silence means follows from it. */
    public enum Asked {
        /** Silence is no consent: the organ decides (第三十二条). */
        THIRD_PARTY("第三方"),
        /** Silence is consent (第三十四条). */
        CO_AUTHOR("共同制作机关"),
        /** Asked in the course of handling; its time does not count either (第三十三条第三款). */
        OTHER_ORGAN("其他机关");

        private final String label;

        Asked(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What somebody who was asked said. */
    public enum Opinion {
        AGREES("同意公开"),
        OBJECTS("不同意公开"),
        PARTLY("同意部分公开");

        private final String label;

        Opinion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Gives the request to another unit of the same organ's house; the period goes on. */
    public void assign(RequestId id, UnitId to, String reason, Person by) {
        var request = book.forOffice(id, RequestAct.ASSIGN, by);
        var unit = units.find(to).filter(each -> each.active()).orElseThrow(() -> new UnlawfulAct("请选择承办单位。"));
        if (to.equals(request.unit())) {
            throw new UnlawfulAct("这件申请已经由" + unit.name() + "承办。");
        }
        agenda.moved(request, request.unit());
        request.assign(to);
        book.take(
                request,
                RequestAct.ASSIGN,
                ActWords.of(clock.today(), "由" + unit.name() + "承办：" + said(reason, "请写明分办的理由。")),
                by);
    }

    /**
     * Asks the applicant once to make his request clear, within seven working days of receipt (第三十条).
     *
     * @param what all that is unclear, and how to mend it
     * @param correctBy last day of a reasonable period; null for the usual one
     */
    public void askCorrection(RequestId id, LocalDate on, String what, @Nullable LocalDate correctBy, Person by) {
        var request = book.forOffice(id, RequestAct.ASK_CORRECTION, by);
        var words = ActWords.moving(ClockAct.CORRECTION_NOTICE, on, said(what, "请一次写明需要补正的全部内容（第三十条）。"));
        book.take(request, RequestAct.ASK_CORRECTION, words.correctBy(correctBy), by);
    }

    /** Notes a correction that came by letter or in person; the whole period begins anew (第三十条). */
    public void correct(RequestId id, LocalDate on, String subject, Person by) {
        var request = book.forOffice(id, RequestAct.CORRECT, by);
        Corrections.take(book, request, on, subject, by);
    }

    /** Notes where and how the information was looked for, and what was found (第三十六条第四项). */
    public void search(RequestId id, String where, String words, String found, Person by) {
        var request = book.forOffice(id, RequestAct.SEARCH, by);
        String text = "检索范围：" + said(where, "请写明检索了哪些系统、档案和科室。") + "\n检索方式：" + said(words, "请写明用什么关键词、怎样检索。")
                + "\n检索结果：" + said(found, "请写明检索结果。");
        book.take(request, RequestAct.SEARCH, ActWords.of(clock.today(), text), by);
    }

    /**
     * Sends a letter asking for an opinion; the reply period stands still from the next day (第三十三条第三款).
     *
     * @param whom name of the one who is asked
     * @param servedOn the day he got it; null while unknown
     * @return names the consultation for its opinion
     */
    public long consult(
            RequestId id,
            Asked asked,
            String whom,
            LocalDate on,
            @Nullable LocalDate servedOn,
            String what,
            Person by) {
        var request = book.forOffice(id, RequestAct.CONSULT, by);
        String text = asked.label() + "（" + said(whom, "请写明征求谁的意见。") + "）：" + said(what, "请写明征求意见的内容。");
        return book.take(
                request,
                RequestAct.CONSULT,
                ActWords.moving(ClockAct.CONSULT, on, text).servedOn(servedOn),
                by);
    }

    /** Notes the day on which the addressee of a consultation or fee notice got it. */
    public void served(RequestId id, long letter, LocalDate servedOn, Person by) {
        var request = book.forOffice(id, RequestAct.NOTE_SERVICE, by);
        var sent = step(id, letter);
        if (sent.act() != RequestAct.CONSULT && sent.act() != RequestAct.CHARGE) {
            throw new UnlawfulAct("只有征求意见书和收费通知需要登记对方收到的日期。");
        }
        if (servedOn.isBefore(sent.on()) || servedOn.isAfter(clock.today())) {
            throw new UnlawfulAct("收到日期应当在发出日期（" + sent.on() + "）和今天之间。");
        }
        String text = sent.act().label() + "于 " + servedOn + " 收到";
        var words = ActWords.of(clock.today(), text).of(letter).servedOn(servedOn);
        book.take(request, RequestAct.NOTE_SERVICE, words, by);
    }

    /** Notes an opinion; one that comes late is taken, but moves no date any more (第三十二条). */
    public void opinion(RequestId id, long consultation, Opinion opinion, LocalDate on, String text, Person by) {
        var request = book.forOffice(id, RequestAct.OPINION, by);
        String words = opinion.label() + (text.isBlank() ? "" : "：" + said(text, ""));
        if (opinion != Opinion.AGREES && text.isBlank()) {
            throw new UnlawfulAct("请写明不同意公开的部分和理由（第三十二条）。");
        }
        book.take(
                request,
                RequestAct.OPINION,
                ActWords.moving(ClockAct.OPINION, on, words).of(consultation),
                by);
    }

    /** Notes what was found when others were brought together over the request (会商). */
    public void discuss(RequestId id, LocalDate on, String minutes, Person by) {
        var request = book.forOffice(id, RequestAct.DISCUSS, by);
        book.take(request, RequestAct.DISCUSS, ActWords.of(on, said(minutes, "请写明会商的参加人员、意见和结论。")), by);
    }

    public void askReasons(RequestId id, LocalDate on, String text, Person by) {
        askReasons(id, on, text, null, by);
    }

    /**
     * Asks for the reasons of requests that are clearly too many (第三十五条); only after that may one be left aside.
     *
     * @param reasonsBy last day to give them; null where the letter does not name one
     */
    public void askReasons(RequestId id, LocalDate on, String text, @Nullable LocalDate reasonsBy, Person by) {
        var request = book.forOffice(id, RequestAct.ASK_REASONS, by);
        if (reasonsBy != null && !reasonsBy.isAfter(on)) {
            throw new UnlawfulAct("说明理由的期限应当合理，须晚于要求说明理由之日。");
        }
        var words = ActWords.of(on, said(text, "请写明申请数量、频次的情况和要求说明的事项。"));
        book.take(request, RequestAct.ASK_REASONS, words.correctBy(reasonsBy), by);
    }

    public void giveReasons(RequestId id, LocalDate on, String text, Person by) {
        var request = book.forOffice(id, RequestAct.GIVE_REASONS, by);
        book.take(request, RequestAct.GIVE_REASONS, ActWords.of(on, said(text, "请写明申请人说明的理由。")), by);
    }

    /**
     * Finds the reasons good and fixes a longer period, which the applicant is told on that day (第三十五条).
     *
     * @param assessment why the reasons are good and why there is not time enough
     */
    public void delay(RequestId id, int workingDays, LocalDate toldOn, String assessment, Person by) {
        var request = book.forOffice(id, RequestAct.DELAY, by);
        RequestAct.DELAY.from(request.stage());
        var history = book.history(id);
        long asked = RequestStep.last(history, RequestAct.ASK_REASONS);
        if (asked < 0 || RequestStep.last(history, RequestAct.GIVE_REASONS) < asked) {
            throw new UnlawfulAct("须先要求申请人说明理由，申请人说明了合理的理由，才能确定延迟答复的期限（第三十五条）。");
        }
        var words = ActWords.moving(ClockAct.DELAY, toldOn, said(assessment, "请写明为什么认为理由合理、为什么不能在期限内答复。"));
        book.take(request, RequestAct.DELAY, words.workingDays(workingDays), by);
    }

    /**
     * Extends the reply period once, with the consent of the head of the disclosure office, who does this act himself;
     * the applicant is told on that day (第三十三条第二款).
     */
    public void extend(RequestId id, int workingDays, LocalDate toldOn, String reason, Person by) {
        var request = book.forOffice(id, RequestAct.EXTEND, by);
        var words = ActWords.moving(ClockAct.EXTEND, toldOn, said(reason, "请写明延长答复期限的理由。"));
        book.take(request, RequestAct.EXTEND, words.workingDays(workingDays), by);
    }

    /**
     * Sends the fee notice; payment begins the whole period anew (国办函〔2020〕109号第六条).
     *
     * @return names the notice
     */
    public long charge(RequestId id, LocalDate on, @Nullable LocalDate servedOn, String reckoning, Person by) {
        var request = book.forOffice(id, RequestAct.CHARGE, by);
        var words = ActWords.moving(ClockAct.FEE_NOTICE, on, said(reckoning, "请写明收费依据、标准和金额。"));
        return book.take(request, RequestAct.CHARGE, words.servedOn(servedOn), by);
    }

    public void paid(RequestId id, LocalDate on, String receipt, Person by) {
        var request = book.forOffice(id, RequestAct.PAY, by);
        book.take(request, RequestAct.PAY, ActWords.moving(ClockAct.FEE_PAID, on, said(receipt, "请填写财政票据号。")), by);
    }

    /**
     * Closes a request whose fee was not paid in time: it is deemed abandoned and handled no further (国办函〔2020〕109号第六条).
     * It was abandoned the day after the last day, whenever that is entered.
     */
    public void leaveUnpaid(RequestId id, String looked, Person by) {
        var request = book.forOffice(id, RequestAct.LEAVE_UNPAID, by);
        RequestAct.LEAVE_UNPAID.from(request.stage());
        var standing = clock.of(id).on(clock.today());
        var lapsed = standing.lapsed();
        if (lapsed == null || standing.ending() != Ending.NOT_PAID) {
            LocalDate last = request.view().waitsUntil();
            throw new UnlawfulAct(
                    last == null
                            ? "收费通知的收到日期还没有登记，缴费期限没有起算，不能按逾期未缴费处理（国办函〔2020〕109号第六条）。"
                            : "缴费期限到 " + last + "（含当日），还没有届满（国办函〔2020〕109号第六条）。");
        }
        String text = Ending.NOT_PAID.label() + "，不再处理（国办函〔2020〕109号第六条）。核实情况："
                + said(looked, "请写明怎样核实没有缴费，例如查询了哪个系统、哪一天的到账记录。");
        request.end(Outcome.FEE_UNPAID, lapsed.date());
        book.take(request, RequestAct.LEAVE_UNPAID, ActWords.of(clock.today(), text), by);
    }

    /** Notes that the applicant withdrew by letter or in person. */
    public void withdraw(RequestId id, LocalDate on, String proof, Person by) {
        var request = book.forOffice(id, RequestAct.WITHDRAW, by);
        request.end(Outcome.OTHER, on);
        book.take(request, RequestAct.WITHDRAW, withdrawal(request, on, said(proof, "请写明申请人怎样表示撤回。")), by);
    }

    /**
     * Cuts a request with several matters into one request each, with the same receipt and the same applicant.
     *
     * @param matters the subjects of the new requests; the first matter stays in this one as it is rewritten
     */
    public List<RequestId> split(RequestId id, String remaining, List<String> matters, Person by) {
        return splitting.split(id, remaining, matters, by);
    }

    private RequestStep step(RequestId id, long place) {
        return book.history(id).stream()
                .filter(step -> step.place() == place)
                .findFirst()
                .orElseThrow(() -> new UnlawfulAct("没有这份文书，请刷新页面。"));
    }

    /** Before its receipt no clock runs that a withdrawal could end. */
    static ActWords withdrawal(RequestCase request, LocalDate on, String how) {
        return request.stage() == RequestStage.ARRIVED
                ? ActWords.of(on, how)
                : ActWords.moving(ClockAct.WITHDRAW, on, how);
    }

    static String said(String text, String otherwise) {
        if (text.isBlank()) {
            throw new UnlawfulAct(otherwise);
        }
        if (text.strip().length() > LONGEST) {
            throw new UnlawfulAct("文字太长，请控制在 " + LONGEST + " 字以内；更长的内容请作为附件上传。");
        }
        return text.strip();
    }
}
