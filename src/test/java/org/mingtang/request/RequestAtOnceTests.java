package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reckoning.Channel;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same act by several at the same moment is done once; the others are told why not. */
@MingtangTest
class RequestAtOnceTests {

    private static final int AT_ONCE = 4;

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    OwnRequest own;

    @Autowired
    RequestPapers papers;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    StagedCases cases;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.moveTo(StagedCases.DAY);
        desk = new RequestDesk(beans);
        cases = new StagedCases(desk, beans);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CONFIRM",
                "ASK_CORRECTION",
                "CORRECT",
                "EXTEND",
                "CHARGE",
                "PAY",
                "SUBMIT_REPLY",
                "SEND_REPLY",
                "WITHDRAW"
            })
    @DisplayName("同一动作几个人同时做，只做成一次，其余有话说")
    void sameActAtOnceIsDoneOnce(RequestAct act) throws Exception {
        RequestId id = cases.brought(Channel.E_MAIL, from(act));
        if (act == RequestAct.SUBMIT_REPLY) {
            assertThat(desk.view(id).stage()).isEqualTo(RequestStage.IN_HAND);
        }
        var today = java.time.LocalDate.now(clock);
        List<Throwable> refused = atOnce(() -> {
            switch (act) {
                case CONFIRM -> requests.confirm(id, today, "电话确认", desk.clerk);
                case ASK_CORRECTION -> handling.askCorrection(id, today, "请写明学年", null, desk.clerk);
                case CORRECT -> handling.correct(id, today, "云麓小学的学区划分", desk.clerk);
                case EXTEND -> handling.extend(id, 10, today, "需要查档", desk.head);
                case CHARGE -> handling.charge(id, today, today, "按件计收 100 元", desk.clerk);
                case PAY -> handling.paid(id, today, "云财票 0001", desk.clerk);
                case SUBMIT_REPLY -> replies.submit(id, RequestDesk.disclosing(), desk.clerk);
                case SEND_REPLY -> replies.send(id, today, Delivery.ONLINE, "系统送达", desk.clerk);
                default -> handling.withdraw(id, today, "来电撤回", desk.clerk);
            }
            return act;
        });
        assertThat(refused)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(each -> assertThat(each).isInstanceOf(UnlawfulAct.class));
        assertThat(requests.history(id).stream().filter(step -> step.act() == act))
                .hasSize(1);
    }

    @Test
    @DisplayName("申请人撤回和经办人登记撤回同时到，只撤回一次")
    void withdrawalsFromBothSidesAreOne() throws Exception {
        RequestId id = cases.brought(Channel.ONLINE, RequestStage.ARRIVED);
        QueryCode code = papers.code(id, desk.clerk);
        List<Throwable> refused = atOnce(() -> {
            own.withdraw(code);
            return code;
        });
        assertThat(refused).hasSize(AT_ONCE - 1);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.CLOSED);
        assertThat(desk.view(id).receivedOn()).isNull();
    }

    @Test
    void sameFormSentAtOnceIsOneRequest() throws Exception {
        NewRequest asked = cases.asked();
        List<QueryCode> codes = new ArrayList<>();
        List<Throwable> refused = atOnce(() -> {
            QueryCode code = requests.ask(asked, List.of());
            synchronized (codes) {
                codes.add(code);
            }
            return code;
        });
        assertThat(refused).as("all get the one code").isEmpty();
        assertThat(codes).hasSize(AT_ONCE).containsOnly(codes.get(0));
        assertThat(database.sql("select count(*) from request_act where request = ?")
                        .param(asked.submission())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static RequestStage from(RequestAct act) {
        return switch (act) {
            case CONFIRM -> RequestStage.ARRIVED;
            case CORRECT -> RequestStage.AWAIT_CORRECTION;
            case PAY -> RequestStage.AWAIT_FEE;
            case SEND_REPLY -> RequestStage.APPROVED;
            default -> RequestStage.IN_HAND;
        };
    }

    /** What those got who did not do it, as several do it at the same moment. */
    private static List<Throwable> atOnce(Callable<?> act) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var together = new CyclicBarrier(AT_ONCE);
            List<Future<?>> tries = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                tries.add(people.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<Throwable> refused = new ArrayList<>();
            for (Future<?> each : tries) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    refused.add(e.getCause());
                }
            }
            return refused;
        } finally {
            people.shutdown();
        }
    }
}
