package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several who do the same thing to one request at the same moment. */
@MingtangTest
class RequestRacesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    RequestNumbers numbers;

    @Autowired
    RequestPapers papers;

    @Autowired
    TransactionTemplate transaction;

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

    @Test
    void numbersAreGivenOnceWithoutAGap() throws InterruptedException {
        var done = AtOnce.times(
                6, () -> IntStream.range(0, 5).mapToObj(n -> numbers.next(3001)).toList());
        assertThat(done.returned().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 30)
                        .mapToObj("YSQ-3001-%06d"::formatted)
                        .toList());
    }

    @Test
    void everyYearBeginsWithOneAndANumberNobodyGotIsGivenToTheNext() {
        String lost = transaction.execute(status -> {
            status.setRollbackOnly();
            return numbers.next(3002);
        });
        assertThat(lost).isEqualTo("YSQ-3002-000001");
        assertThat(numbers.next(3002)).isEqualTo("YSQ-3002-000001");
        assertThat(numbers.next(3003)).isEqualTo("YSQ-3003-000001");
        assertThat(numbers.next(3002)).isEqualTo("YSQ-3002-000002");
    }

    @Test
    @DisplayName("a form sent twice by an impatient hand is one request with one code")
    void isOneRequestWhenSentTwiceAtTheSameMoment() throws InterruptedException {
        NewRequest asked = desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted("公交线路调整方案"));
        var done = AtOnce.times(4, () -> requests.ask(asked, List.of()));
        assertThat(done.thrown()).isEmpty();
        assertThat(done.returned().stream().distinct()).hasSize(1);
        assertThat(requests.history(new RequestId(asked.submission())))
                .extracting(RequestStep::act)
                .containsExactly(RequestAct.ARRIVE);
    }

    @Test
    void isRegisteredOnceWhenEnteredTwiceAtTheSameMoment() throws InterruptedException {
        NewRequest asked = desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted("公交线路调整方案"));
        var arrival = new Arrival(org.mingtang.request.reckoning.Channel.IN_PERSON, DAY, null, null);
        var done = AtOnce.times(3, () -> requests.register(asked, arrival, List.of(), desk.clerk));
        assertThat(done.thrown()).isEmpty();
        assertThat(done.returned().stream().distinct()).containsExactly(new RequestId(asked.submission()));
    }

    @Test
    @DisplayName("第三十条：补正通知只能发一次，两人同时发也只成一次")
    void isAskedForCorrectionOnce() throws InterruptedException {
        RequestId id = desk.received(DAY);
        var done = AtOnce.times(4, () -> {
            handling.askCorrection(id, DAY, "请写明学年。", null, desk.clerk);
            return true;
        });
        assertThat(done.returned()).hasSize(1);
        assertThat(done.thrown())
                .hasSize(3)
                .allSatisfy(
                        each -> assertThat(each).isInstanceOf(UnlawfulAct.class).hasMessageContaining("不能发出补正通知"));
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.AWAIT_CORRECTION);
    }

    @Test
    void anAnswerIsSentToReviewOnce() throws InterruptedException {
        RequestId id = desk.received(DAY);
        var done = AtOnce.times(3, () -> {
            replies.submit(id, RequestDesk.disclosing(), desk.clerk);
            return true;
        });
        assertThat(done.returned()).hasSize(1);
        assertThat(done.thrown()).hasSize(2).allMatch(UnlawfulAct.class::isInstance);
        assertThat(acts(id)).filteredOn(RequestAct.SUBMIT_REPLY::equals).hasSize(1);
    }

    @Test
    @DisplayName("told twice that the answer passed, the program makes one letter")
    void oneLetterIsMade() throws InterruptedException {
        RequestId id = desk.received(DAY);
        desk.approved(id, RequestDesk.disclosing());
        var done = AtOnce.times(3, () -> {
            replies.passed(id);
            return true;
        });
        assertThat(done.thrown()).isEmpty();
        assertThat(acts(id)).filteredOn(RequestAct.APPROVE::equals).hasSize(1);
        assertThat(papers.files(id, desk.clerk))
                .filteredOn(file -> file.kind() == RequestFile.Kind.LETTER)
                .extracting(RequestFile::mediaType)
                .doesNotHaveDuplicates();
    }

    @Test
    void isServedOnceAndWithdrawnOrServedButNotBoth() throws InterruptedException {
        RequestId id = desk.received(DAY);
        desk.approved(id, RequestDesk.disclosing());
        var turn = new java.util.concurrent.atomic.AtomicInteger();
        var done = AtOnce.times(4, () -> {
            if (turn.getAndIncrement() % 2 == 0) {
                replies.send(id, DAY, Delivery.ONLINE, "系统送达", desk.clerk);
            } else {
                handling.withdraw(id, DAY, "申请人来电撤回", desk.clerk);
            }
            return true;
        });
        assertThat(done.returned()).hasSize(1);
        assertThat(done.thrown()).hasSize(3).allMatch(UnlawfulAct.class::isInstance);
        assertThat(acts(id))
                .filteredOn(act -> act == RequestAct.SEND_REPLY || act == RequestAct.WITHDRAW)
                .hasSize(1);
    }

    private List<RequestAct> acts(RequestId id) {
        return requests.history(id).stream().map(RequestStep::act).toList();
    }
}
