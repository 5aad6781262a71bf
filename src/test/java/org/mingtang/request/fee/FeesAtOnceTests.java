package org.mingtang.request.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.AtOnce;
import org.mingtang.request.Handling;
import org.mingtang.request.Outcome;
import org.mingtang.request.RequestAct;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.Requests;
import org.mingtang.request.reckoning.FeeMethod;
import org.mingtang.request.rectification.Claim;
import org.mingtang.request.rectification.Rectifications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The same done by several at the same moment is done once, and the others are told. */
@MingtangTest
class FeesAtOnceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FeeOrder PAGES = new FeeOrder(FeeMethod.PER_PAGE, 1, 150, false);
    private static final int PEOPLE = 4;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Fees fees;

    @Autowired
    Rectifications rectifications;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId id;

    @BeforeEach
    void aRequestInHand() {
        clock.moveTo(DAY);
        desk = new RequestDesk(beans);
        id = desk.received(DAY);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    private long acts(RequestAct act) {
        return requests.history(id).stream().filter(step -> step.act() == act).count();
    }

    private static void once(AtOnce.Done<?> done) {
        assertThat(done.returned()).hasSize(1);
        assertThat(done.thrown())
                .hasSize(PEOPLE - 1)
                .allSatisfy(each -> assertThat(each).isInstanceOf(UnlawfulAct.class));
    }

    @Test
    void toldAtOnceIsToldOnce() throws Exception {
        once(AtOnce.times(PEOPLE, () -> fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk)));
        assertThat(acts(RequestAct.CHARGE)).isEqualTo(1);
        assertThat(fees.of(id)).isPresent();
    }

    @Test
    @DisplayName("登记缴费和终结办理同时到，只成一件：缴了的不会同时被终结")
    void paidAndLeftUnpaidAtOnceIsOneOfBoth() throws Exception {
        fees.charge(id, PAGES, "到窗口缴纳", DAY, DAY, desk.clerk);
        clock.moveTo(LocalDate.of(2026, 4, 1));
        var turn = new AtomicInteger();
        once(AtOnce.times(PEOPLE, () -> {
            if (turn.getAndIncrement() % 2 == 0) {
                fees.pay(id, LocalDate.of(2026, 3, 30), PaymentWay.COUNTER, "云财 1", desk.clerk);
            } else {
                handling.leaveUnpaid(id, "没有到账", desk.clerk);
            }
            return true;
        }));
        boolean paid = fees.of(id).orElseThrow().isPaid();
        assertThat(acts(RequestAct.PAY)).isEqualTo(paid ? 1 : 0);
        assertThat(acts(RequestAct.LEAVE_UNPAID)).isEqualTo(paid ? 0 : 1);
        assertThat(desk.view(id).outcome()).isEqualTo(paid ? null : Outcome.FEE_UNPAID);
    }

    @Test
    void aRectificationSentAtOnceIsOneMatter() throws Exception {
        var asked = new Rectifications.Asked(
                UUID.randomUUID(), desk.education, RequestDesk.citizen("乔安"), new Claim("登记表", "登记为桥安", "应为乔安", "户口簿"));
        var done = AtOnce.times(PEOPLE, () -> rectifications.ask(asked, List.of()));
        assertThat(done.thrown()).isEmpty();
        assertThat(done.returned()).hasSize(PEOPLE).containsOnly(done.returned().get(0));
        assertThat(rectifications.of(desk.clerk)).hasSize(1);
    }
}
