package org.mingtang.request.fee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling;
import org.mingtang.request.ReplyCourse;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.reckoning.Chargeable;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.reckoning.FeeReckoning;
import org.mingtang.request.reckoning.Objection;
import org.mingtang.request.reckoning.ProcessingFee;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 信息处理费 of requests: reckoned from what the organ received, told, paid or not paid (国办函〔2020〕109号). */
@Component
@Transactional
public class Fees {

    private static final int LONGEST = 500;

    private final Requests requests;
    private final Handling handling;
    private final ReplyCourse course;
    private final JdbcClient database;

    Fees(Requests requests, Handling handling, ReplyCourse course, JdbcClient database) {
        this.requests = requests;
        this.handling = handling;
        this.course = course;
        this.database = database;
    }

    /** The fee the applicant was told; empty while he was told none. */
    @Transactional(readOnly = true)
    public Optional<Fee> of(RequestId id) {
        return database.sql("select * from request_fee where request = ?")
                .param(id.value())
                .query((row, n) -> fee(row))
                .optional();
    }

    /** What the request costs when it is charged like this; its place in the month is counted by the program. */
    @Transactional(readOnly = true)
    public FeeReckoning reckon(RequestId id, FeeOrder order) {
        RequestView request = requests.find(id).orElseThrow(() -> new UnlawfulAct("没有这件申请，可能地址有误。"));
        LocalDate received = request.receivedOn();
        if (received == null) {
            throw new UnlawfulAct("收到申请的日期还没有确认，不知道算在哪个月（国办函〔2020〕109号第四条），不能计算费用。");
        }
        List<Refusal> refusals = order.refusals();
        if (!refusals.isEmpty()) {
            throw new UnlawfulAct(refusals.stream().map(Refusal::message).collect(Collectors.joining()));
        }
        var chargeable =
                new Chargeable(received, order.methods(), order.matters(), order.pages(), order.pointsToPublic());
        return ProcessingFee.reckon(chargeable, earlier(id));
    }

    /**
     * How many requests of the same applicant the organ received earlier in the calendar month (109号第四条第二款), those
     * withdrawn or abandoned included; one that counted as several counts as these.
     */
    @Transactional(readOnly = true)
    public int earlier(RequestId id) {
        return database.sql("""
                        select coalesce(sum(coalesce(f.matters, 1)), 0) from request_case c
                        join request_case o on o.organ = c.organ and o.applicant_mark = c.applicant_mark
                            and o.received_on >= :first and o.received_on <= c.received_on
                            and (o.received_on, o.entered_at, o.number) < (c.received_on, c.entered_at, c.number)
                        left join request_fee f on f.request = o.id
                        where c.id = :id and c.applicant_mark <> ''""")
                .param("id", id.value())
                .param("first", month(id).atDay(1))
                .query(Integer.class)
                .single();
    }

    private YearMonth month(RequestId id) {
        return requests.find(id)
                .map(RequestView::receivedOn)
                .map(YearMonth::from)
                .orElseThrow(() -> new UnlawfulAct("没有这件申请，或者收到日期还没有确认。"));
    }

    /**
     * Tells the applicant what to pay, within the handling period (109号第六条).
     *
     * @param on the day the notice was sent
     * @param servedOn the day he got it, from which his time runs; null while unknown
     */
    public Fee charge(
            RequestId id, FeeOrder order, String howToPay, LocalDate on, @Nullable LocalDate servedOn, Person by) {
        // Held before anything is read: of two at once the second finds what the first did.
        course.require(id, RequestAct.CHARGE, by);
        FeeReckoning reckoning = reckon(id, order);
        Objection objection = reckoning.objection();
        if (objection != null) {
            throw new UnlawfulAct(objection.reason() + "（" + objection.article() + "）");
        }
        if (reckoning.yuan() == 0) {
            throw new UnlawfulAct(
                    "按这种方式计算为 0 元，不收费，不用发收费通知（" + reckoning.method().article() + "）。");
        }
        String how = said(howToPay, "请写明缴费方式：到哪里、怎样缴（国办函〔2020〕109号第六条）。");
        String words = reckoning.facts() + "。" + reckoning.standard() + "，合计 " + reckoning.yuan() + " 元。缴费方式：" + how;
        long notice = handling.charge(id, on, servedOn, words, by);
        database.sql("""
                        insert into request_fee (request, notice, noticed_on, method, received_on, counted_before, matters,
                            pages, yuan, how_to_pay)
                        values (:request, :notice, :on, :method, :received, :before, :matters, :pages, :yuan, :how)""")
                .param("request", id.value())
                .param("notice", notice)
                .param("on", on)
                .param("method", order.method().name())
                .param("received", reckoning.request().receivedOn())
                .param("before", reckoning.before())
                .param("matters", order.matters())
                .param("pages", order.pages())
                .param("yuan", reckoning.yuan())
                .param("how", how)
                .update();
        return of(id).orElseThrow();
    }

    /** Notes the payment; the whole handling period begins anew the next day (109号第六条). */
    public void pay(RequestId id, LocalDate on, PaymentWay way, String receipt, Person by) {
        String number = said(receipt, "请填写财政票据号（国办函〔2020〕109号第九条）。");
        if (number.length() > 100) {
            throw new UnlawfulAct("财政票据号太长，请核对。");
        }
        handling.paid(id, on, way.label() + "，财政票据 " + number, by);
        database.sql("update request_fee set paid_on = ?, paid_by = ?, receipt = ? where request = ?")
                .params(on, way.name(), number, id.value())
                .update();
    }

    /** How the organ last told applicants to pay, so that nobody types it twice; empty if it never did. */
    @Transactional(readOnly = true)
    public String lastHowToPay(UnitId organ) {
        return database.sql("""
                        select f.how_to_pay from request_fee f join request_case c on c.id = f.request
                        where c.organ = ? and c.erased_on is null order by f.notice desc limit 1""")
                .param(organ.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String said(String text, String otherwise) {
        if (text.isBlank()) {
            throw new UnlawfulAct(otherwise);
        }
        if (text.strip().length() > LONGEST) {
            throw new UnlawfulAct("文字太长，请控制在 " + LONGEST + " 字以内。");
        }
        return text.strip().replace("\u0000", "");
    }

    static Fee fee(ResultSet row) throws SQLException {
        var order = new FeeOrder(
                FeeMethod.valueOf(row.getString("method")), row.getInt("matters"), row.getInt("pages"), false);
        var chargeable = new Chargeable(
                row.getObject("received_on", LocalDate.class),
                order.methods(),
                order.matters(),
                order.pages(),
                order.pointsToPublic());
        LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
        return new Fee(
                new RequestId(row.getObject("request", UUID.class)),
                row.getLong("notice"),
                row.getObject("noticed_on", LocalDate.class),
                ProcessingFee.reckon(chargeable, row.getInt("counted_before")),
                row.getLong("yuan"),
                row.getString("how_to_pay"),
                paidOn == null
                        ? null
                        : new Fee.Payment(
                                paidOn, PaymentWay.valueOf(row.getString("paid_by")), row.getString("receipt")));
    }
}
