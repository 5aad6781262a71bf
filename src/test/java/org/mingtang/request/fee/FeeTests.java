package org.mingtang.request.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Arrival;
import org.mingtang.request.Handling;
import org.mingtang.request.Outcome;
import org.mingtang.request.PassingDays;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestStage;
import org.mingtang.request.RequestView;
import org.mingtang.request.Requests;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.statistics.RequestFigures;
import org.mingtang.request.statistics.RequestRow;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Fees as they are reckoned from what an organ received, told, paid or left unpaid (国办函〔2020〕109号). */
@MingtangTest
class FeeTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FeeOrder EACH = new FeeOrder(FeeMethod.PER_REQUEST, 1, 0, false);
    private static final FeeOrder PAGES = new FeeOrder(FeeMethod.PER_PAGE, 1, 150, false);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Fees fees;

    @Autowired
    FeeRegister register;

    @Autowired
    RequestFigures figures;

    @Autowired
    Agenda agenda;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void office() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private RequestId received(int number) {
        RequestId last = desk.received(DAY, "第 1 件申请的信息");
        for (int n = 2; n <= number; n++) {
            last = desk.received(DAY, "第 " + n + " 件申请的信息");
        }
        return last;
    }

    @Test
    @DisplayName("第四条第二款：同一申请人当月的件数由系统数出，撤回的也算，别人的、上月的不算")
    void countsTheApplicantsRequestsOfTheMonth() {
        RequestId february = desk.received(LocalDate.of(2026, 2, 27), "二月的申请");
        RequestId first = desk.received(DAY, "三月的第一件");
        handling.withdraw(first, DAY, "来电撤回", desk.clerk);
        RequestId stranger = requests.register(
                desk.asked(RequestDesk.citizen("别人"), RequestDesk.wanted("别人的申请")),
                new Arrival(Channel.IN_PERSON, DAY, null, null),
                List.of(),
                desk.clerk);
        RequestId second = desk.received(DAY, "三月的第二件");
        RequestId later = desk.received(LocalDate.of(2026, 3, 31), "三月的第三件");
        RequestId april = desk.received(LocalDate.of(2026, 4, 1), "四月的申请");

        assertThat(fees.earlier(february)).isZero();
        assertThat(fees.earlier(first)).isZero();
        assertThat(fees.earlier(stranger)).isZero();
        assertThat(fees.earlier(second)).isEqualTo(1);
        assertThat(fees.earlier(later)).isEqualTo(2);
        assertThat(fees.earlier(april)).isZero();
    }

    @Test
    @DisplayName("第四条第一款：一表多事的按事项计件，后面的申请从多出的件数算起")
    void whatCountedAsSeveralCountsForLaterOnes() {
        RequestId many = desk.received(DAY, "十二个事项的申请");
        fees.charge(many, new FeeOrder(FeeMethod.PER_REQUEST, 12, 0, false), "到窗口缴纳", DAY, DAY, desk.clerk);
        assertThat(fees.of(many).orElseThrow().yuan()).isEqualTo(200);
        assertThat(fees.earlier(desk.received(DAY, "下一件申请"))).isEqualTo(12);
    }

    @Test
    void aRequestWhoseReceiptIsNotCertainHasNoMonth() {
        RequestId plain = requests.register(
                desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted("平常信函的申请")),
                new Arrival(Channel.ORDINARY_POST, DAY, null, null),
                List.of(),
                desk.clerk);
        assertThatThrownBy(() -> fees.reckon(plain, EACH))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("收到申请的日期还没有确认");
    }

    @Test
    @DisplayName("第十二件按件计收 100 元：通知、缴费、期限重新计算")
    void theTwelfthCostsAHundred() {
        RequestId id = received(12);
        assertThat(fees.reckon(id, EACH).yuan()).isEqualTo(100);
        Fee fee = fees.charge(id, EACH, "到市政务服务中心非税窗口缴纳", DAY, DAY, desk.clerk);
        assertThat(fee.reckoning().count()).isEqualTo(12);
        assertThat(desk.view(id))
                .returns(RequestStage.AWAIT_FEE, RequestView::stage)
                .returns(LocalDate.of(2026, 3, 30), RequestView::waitsUntil);
        assertThat(requests.history(id))
                .last()
                .satisfies(step -> assertThat(step.text()).contains("本件为第12件", "当月第12件每件100元", "合计 100 元", "非税窗口"));

        clock.moveTo(LocalDate.of(2026, 3, 9));
        fees.pay(id, LocalDate.of(2026, 3, 6), PaymentWay.COUNTER, " 云财 00012345 ", desk.clerk);
        assertThat(fees.of(id).orElseThrow().payment())
                .isEqualTo(new Fee.Payment(LocalDate.of(2026, 3, 6), PaymentWay.COUNTER, "云财 00012345"));
        assertThat(desk.view(id))
                .returns(RequestStage.IN_HAND, RequestView::stage)
                .returns(LocalDate.of(2026, 4, 3), RequestView::due);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 1, 0, false, 请选择按件还是按量计收",
        "PER_REQUEST, 0, 0, false, 件数应在 1 至 1000000 之间",
        "PER_REQUEST, 1000001, 0, false, 件数应在 1 至 1000000 之间",
        "PER_PAGE, 1, 0, false, 请填写页数",
        "PER_PAGE, 1, -1, false, 请填写页数",
        "PER_PAGE, 1, 1000001, false, 请填写页数",
        "PER_PAGE, 1, 31, true, 不能按量计收",
        "PER_REQUEST, 1, 0, false, 不收费，不用发收费通知",
        "PER_PAGE, 1, 30, false, 不收费，不用发收费通知"
    })
    void isRefusedWhereNothingCanBeCharged(FeeMethod method, int matters, int pages, boolean points, String sentence) {
        RequestId id = desk.received(DAY);
        var order = new FeeOrder(method, matters, pages, points);
        assertThatThrownBy(() -> fees.charge(id, order, "到窗口缴纳", DAY, null, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining(sentence);
        assertThat(fees.of(id)).isEmpty();
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.IN_HAND);
    }

    @Test
    @DisplayName("第六条：缴费方式、票据号必须写明，一件只通知一次")
    void saysHowToPayAndKeepsTheReceipt() {
        RequestId id = desk.received(DAY);
        assertThatThrownBy(() -> fees.charge(id, PAGES, " ", DAY, null, desk.clerk))
                .hasMessageContaining("缴费方式");
        assertThatThrownBy(() -> fees.charge(id, PAGES, "长".repeat(501), DAY, null, desk.clerk))
                .hasMessageContaining("500 字以内");
        fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        assertThat(fees.lastHowToPay(desk.education)).isEqualTo("到窗口缴纳");
        assertThat(fees.lastHowToPay(desk.office)).isEmpty();
        assertThatThrownBy(() -> fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk))
                .isInstanceOf(UnlawfulAct.class);
        assertThatThrownBy(() -> fees.pay(id, DAY, PaymentWay.TRANSFER, " ", desk.clerk))
                .hasMessageContaining("财政票据号");
        assertThatThrownBy(() -> fees.pay(id, DAY, PaymentWay.TRANSFER, "号".repeat(101), desk.clerk))
                .hasMessageContaining("太长");
        assertThat(fees.of(id).orElseThrow().isPaid()).isFalse();
        assertThatThrownBy(() -> fees.pay(id, DAY.plusDays(1), PaymentWay.TRANSFER, "云财 1", desk.clerk))
                .hasMessageContaining("不能晚于今天");
    }

    @Test
    @DisplayName("第六条：逾期未缴由经办人核实后终结，期满次日上待办；期满前、没有收到日期的不能终结")
    void isLeftUnpaidByAClerkOnly() {
        RequestId id = desk.received(DAY);
        long notice = fees.charge(id, PAGES, "到窗口缴纳", DAY, null, desk.clerk).notice();
        assertThatThrownBy(() -> handling.leaveUnpaid(id, "查询到账记录", desk.clerk)).hasMessageContaining("收到日期还没有登记");
        handling.served(id, notice, DAY, desk.clerk);
        clock.moveTo(LocalDate.of(2026, 3, 30));
        new PassingDays(beans).pass();
        assertThatThrownBy(() -> handling.leaveUnpaid(id, "查询到账记录", desk.clerk))
                .hasMessageContaining("缴费期限到 2026-03-30（含当日），还没有届满");
        assertThat(desk.view(id).isFeeOverdue()).isFalse();

        clock.moveTo(LocalDate.of(2026, 3, 31));
        new PassingDays(beans).pass();
        assertThat(desk.view(id))
                .returns(RequestStage.AWAIT_FEE, RequestView::stage)
                .returns(true, RequestView::isFeeOverdue)
                .returns("缴费期限已过，待核实后终结", RequestView::periodLabel);
        assertThat(agenda.open(desk.education.value(), 10)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("核实申请 " + desk.view(id).number() + " 是否缴费，没有的终结办理");
            assertThat(line.due()).isEqualTo(LocalDate.of(2026, 3, 31));
        });
        assertThatThrownBy(() -> handling.leaveUnpaid(id, " ", desk.clerk)).hasMessageContaining("怎样核实");
        assertThatThrownBy(() -> handling.leaveUnpaid(id, "查询到账记录", new RequestDesk(beans).clerk))
                .hasMessageContaining("只能办理本机关的申请");

        clock.moveTo(LocalDate.of(2026, 4, 2));
        handling.leaveUnpaid(id, "4 月 2 日查询非税系统，没有到账", desk.clerk);
        assertThat(desk.view(id))
                .returns(RequestStage.CLOSED, RequestView::stage)
                .returns(Outcome.FEE_UNPAID, RequestView::outcome)
                .returns(LocalDate.of(2026, 3, 31), RequestView::closedOn);
        assertThat(agenda.open(desk.education.value(), 10)).isEmpty();
        var table = figures.table(List.of(desk.education), LocalDate.of(2026, 4, 2));
        assertThat(table.total(RequestRow.of(Outcome.FEE_UNPAID.row())))
                .as("三（六）2")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("第六条：期限内缴的、过后才登记的仍算缴费；期满以后缴的不再收")
    void whatWasPaidInTimeIsTakenAlsoWhenEnteredLate() {
        RequestId inTime = desk.received(DAY, "按期缴费的申请");
        fees.charge(inTime, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        clock.moveTo(LocalDate.of(2026, 4, 3));
        new PassingDays(beans).pass();
        assertThatThrownBy(() -> fees.pay(inTime, LocalDate.of(2026, 3, 31), PaymentWay.PLATFORM, "云财 9", desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("逾期未缴费，视为放弃申请");
        fees.pay(inTime, LocalDate.of(2026, 3, 30), PaymentWay.PLATFORM, "云财 9", desk.clerk);
        assertThat(desk.view(inTime))
                .returns(RequestStage.IN_HAND, RequestView::stage)
                .returns(LocalDate.of(2026, 4, 28), RequestView::due);
    }

    @Test
    @DisplayName("年度报告第六部分：收取多少如实写明，没有也要写")
    void registerTellsWhatWasToldAndWhatCameIn() {
        assertThat(register.year(2026, desk.education.value()).sentence()).isEqualTo("2026年，依申请公开政府信息未收取信息处理费。");
        RequestId paid = desk.received(DAY, "缴费的申请");
        fees.charge(paid, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        fees.pay(paid, DAY, PaymentWay.ON_SITE, "云财 1", desk.clerk);
        RequestId unpaid = desk.received(DAY, "不缴费的申请");
        fees.charge(unpaid, new FeeOrder(FeeMethod.PER_PAGE, 1, 31, false), "到窗口缴纳", DAY, DAY, desk.clerk);
        RequestId waiting = desk.received(DAY, "还在等的申请");
        fees.charge(waiting, new FeeOrder(FeeMethod.PER_PAGE, 1, 50, false), "到窗口缴纳", DAY, null, desk.clerk);
        RequestId withdrawn = desk.received(DAY, "撤回的申请");
        fees.charge(withdrawn, PAGES, "到窗口缴纳", DAY, null, desk.clerk);
        handling.withdraw(withdrawn, DAY, "来电撤回", desk.clerk);
        clock.moveTo(LocalDate.of(2026, 4, 1));
        handling.leaveUnpaid(unpaid, "没有到账", desk.clerk);

        var year = register.year(2026, desk.education.value());
        assertThat(year.told())
                .hasSize(4)
                .extracting(FeeRegister.Entry::state)
                .containsExactlyInAnyOrder("已缴", "逾期未缴，视为放弃", "待缴", "未缴，已终结");
        assertThat(year.toldYuan()).isEqualTo(1_700 + 10 + 200 + 1_700);
        assertThat(year.paid()).isEqualTo(1_700);
        assertThat(year.abandoned()).isEqualTo(1);
        assertThat(year.sentence()).isEqualTo("2026年，依申请公开政府信息共收取信息处理费1件，1700元。");
        assertThat(register.year(2025, desk.education.value()).told()).isEmpty();
        assertThat(register.year(2026, desk.office.value()).told()).isEmpty();
        assertThat(register.year(2026, null).told()).hasSizeGreaterThanOrEqualTo(4);
    }
}
