package org.mingtang.request.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.request.Erasing;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestErased;
import org.mingtang.request.RequestId;
import org.mingtang.request.reckoning.FeeMethod;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What stays of a fee when its applicant is forgotten. */
@MingtangTest
class FeeErasureTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FeeOrder ORDER = new FeeOrder(FeeMethod.PER_PAGE, 1, 500, false);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Fees fees;

    @Autowired
    Handling handling;

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

    private RequestId charged() {
        RequestId id = desk.received(DAY);
        fees.charge(id, ORDER, "到乔安家附近的窗口缴费", DAY, DAY, desk.clerk);
        return id;
    }

    private void yearsPass() {
        clock.moveTo(DAY.plusYears(11));
        Erasing.pass(beans);
    }

    @Test
    @DisplayName("删除申请人信息：缴费方式、票据号删去，金额、日子留着")
    void wordsAndReceiptGoTheSumStays() {
        RequestId id = charged();
        fees.pay(id, DAY, PaymentWay.values()[0], "云财票 0012", desk.clerk);
        handling.withdraw(id, DAY, "来电撤回", desk.clerk);
        Fee before = fees.of(id).orElseThrow();

        yearsPass();

        Fee after = fees.of(id).orElseThrow();
        assertThat(after.howToPay()).isEqualTo(RequestErased.GONE);
        assertThat(after.payment().receipt()).isEqualTo(RequestErased.GONE);
        assertThat(after.payment().on()).isEqualTo(before.payment().on());
        assertThat(after.yuan()).isEqualTo(before.yuan());
        assertThat(after.reckoning()).isEqualTo(before.reckoning());
    }

    @Test
    @DisplayName("没有缴的，删除以后还是没有缴")
    void whatWasNeverPaidStaysUnpaid() {
        RequestId id = charged();
        handling.withdraw(id, DAY, "来电撤回", desk.clerk);
        yearsPass();
        assertThat(fees.of(id).orElseThrow().payment()).isNull();
        assertThat(fees.of(id).orElseThrow().howToPay()).isEqualTo(RequestErased.GONE);
    }

    @Test
    @DisplayName("删去的缴费方式不会再填进下一份通知；没有删的照旧")
    void whatWasErasedIsNoPattern() {
        RequestId id = charged();
        RequestId open = charged();
        handling.withdraw(id, DAY, "来电撤回", desk.clerk);
        yearsPass();
        assertThat(fees.lastHowToPay(desk.education)).isEqualTo("到乔安家附近的窗口缴费");
        assertThat(fees.of(open).orElseThrow().howToPay()).isEqualTo("到乔安家附近的窗口缴费");

        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        RequestId alone = charged();
        handling.withdraw(alone, DAY, "来电撤回", desk.clerk);
        yearsPass();
        assertThat(fees.lastHowToPay(desk.education)).isEmpty();
    }
}
