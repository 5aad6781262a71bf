package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.agenda.Agenda;
import org.mingtang.agenda.AgendaLine;
import org.mingtang.evidence.Evidence;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling.Asked;
import org.mingtang.request.Handling.Opinion;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request from the form to its answer, by the real acts on a real database. */
@MingtangTest
class RequestTests {

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
    RequestDays days;

    @Autowired
    Agenda agenda;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void office() {
        clock.reset();
        desk = new RequestDesk(beans);
    }

    @Test
    @DisplayName("第三十一条第一项、第三十三条：当面提交之日为收到之日，二十个工作日内答复")
    void countsFromTheDayItWasHandedIn() {
        RequestId id = desk.received(day("2026-03-02"));

        assertThat(desk.view(id).receivedOn()).isEqualTo(day("2026-03-02"));
        assertThat(desk.view(id).due()).isEqualTo(day("2026-03-30"));
        assertThat(line(id)).satisfies(line -> {
            assertThat(line.title()).isEqualTo("答复申请 " + desk.view(id).number());
            assertThat(line.due()).isEqualTo(day("2026-03-30"));
        });
    }

    @Test
    void isAnsweredOnlyWithWhatPassedItsReviewAndThenCounts() {
        RequestId id = desk.received(day("2026-03-02"));
        replies.submit(id, RequestDesk.disclosing(), desk.clerk);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.IN_REVIEW);
        assertThatThrownBy(() -> replies.send(id, day("2026-03-02"), Delivery.ONLINE, "系统送达", desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("答复审核中");

        desk.pass(id);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.APPROVED);
        clock.moveTo(day("2026-03-10"));
        replies.send(id, day("2026-03-10"), Delivery.ONLINE, "系统送达", desk.clerk);

        assertThat(desk.view(id))
                .returns(RequestStage.CLOSED, RequestView::stage)
                .returns(Outcome.DISCLOSED, RequestView::outcome)
                .returns(true, RequestView::inTime);
        assertThat(evidence.facts("REQUEST_REPLY", List.of(desk.education), day("2026-03-10"), day("2026-03-10")))
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact.subject()).contains(desk.view(id).number()));
        assertThat(agenda.open(desk.education.value(), 50))
                .noneMatch(each -> each.href().endsWith(id.toString()));
    }

    @Test
    @DisplayName("国办公开办函〔2016〕235号四：邮寄以交邮之日计，逾期的单独计数")
    void countsALateAnswerAsLate() {
        RequestId id = desk.received(day("2026-03-02"));
        desk.approved(id, RequestDesk.disclosing());
        clock.moveTo(day("2026-04-02"));
        replies.send(id, day("2026-03-31"), Delivery.POST, "EMS 1234567890123", desk.clerk);

        assertThat(desk.view(id).inTime()).isFalse();
        assertThat(evidence.facts("REQUEST_LATE", List.of(desk.education), day("2026-03-31"), day("2026-03-31")))
                .hasSize(1);
    }

    @Test
    @DisplayName("第三十条：补正通知一次、七个工作日内，补正后重新计算，逾期视为放弃")
    void restartsAfterACorrectionAndLapsesWithoutOne() {
        RequestId id = desk.received(day("2026-09-24"));
        clock.moveTo(day("2026-10-12"));
        handling.askCorrection(id, day("2026-10-12"), "请写明学年和学校。", null, desk.clerk);
        assertThat(desk.view(id).due()).isNull();
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.AWAIT_CORRECTION);

        handling.correct(id, day("2026-10-12"), "2025年云麓小学的学区划分", desk.clerk);
        assertThat(desk.view(id).due()).isEqualTo(day("2026-11-09"));
        assertThatThrownBy(() -> handling.askCorrection(id, day("2026-10-12"), "还不清楚", null, desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("一次性告知");

        RequestId other = desk.received(day("2026-03-02"), "有关教育的全部文件");
        handling.askCorrection(other, day("2026-03-02"), "请写明文件名称。", day("2026-03-20"), desk.clerk);
        clock.moveTo(day("2026-03-20"));
        days.pass();
        assertThat(desk.view(other).stage()).isEqualTo(RequestStage.AWAIT_CORRECTION);
        clock.moveTo(day("2026-03-21"));
        days.pass();
        assertThat(desk.view(other))
                .returns(RequestStage.CLOSED, RequestView::stage)
                .returns(Outcome.NOT_CORRECTED, RequestView::outcome)
                .returns(day("2026-03-21"), RequestView::closedOn);
    }

    @Test
    @DisplayName("第三十二条、第三十三条第三款：征求第三方意见的时间不计算在期限内")
    void standsStillWhileAThirdPartyIsAsked() {
        RequestId id = desk.received(day("2026-03-02"));
        clock.moveTo(day("2026-03-09"));
        long letter =
                handling.consult(id, Asked.THIRD_PARTY, "云麓建设公司", day("2026-03-09"), null, "是否同意公开合同", desk.clerk);
        assertThat(desk.view(id).due()).isNull();
        clock.moveTo(day("2026-03-12"));
        handling.served(id, letter, day("2026-03-09"), desk.clerk);
        assertThat(desk.view(id).waitsUntil()).isEqualTo(day("2026-03-30"));

        clock.moveTo(day("2026-03-25"));
        handling.opinion(id, letter, Opinion.OBJECTS, day("2026-03-25"), "涉及报价，属商业秘密。", desk.clerk);
        assertThat(desk.view(id).due()).isEqualTo(day("2026-04-16"));
    }

    @Test
    @DisplayName("第三十二条：第三方逾期未答复，由行政机关决定，期限自满十五个工作日后继续")
    void goesOnAfterSilence() {
        RequestId id = desk.received(day("2026-03-02"));
        clock.moveTo(day("2026-03-09"));
        handling.consult(id, Asked.THIRD_PARTY, "云麓建设公司", day("2026-03-09"), day("2026-03-09"), "是否同意公开合同", desk.clerk);
        assertThat(replies.refusals(id, RequestDesk.saying(Outcome.THIRD_PARTY_RIGHTS)))
                .anyMatch(refusal -> refusal.message().contains("征求意见还没有结果"));

        clock.moveTo(day("2026-03-31"));
        days.pass();
        assertThat(desk.view(id).due()).isEqualTo(day("2026-04-21"));
        assertThat(replies.refusals(id, RequestDesk.saying(Outcome.THIRD_PARTY_RIGHTS)))
                .isEmpty();
    }

    @Test
    @DisplayName("第三十三条第二款：延期须经工作机构负责人同意，一次，不超过二十个工作日，期满前告知")
    void isExtendedOnceByTheHead() {
        RequestId id = desk.received(day("2026-03-02"));
        assertThatThrownBy(() -> handling.extend(id, 20, day("2026-03-02"), "需要查档", desk.clerk))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("负责人同意");
        clock.moveTo(day("2026-03-30"));
        handling.extend(id, 20, day("2026-03-30"), "需要查阅 2003 年以来的档案。", desk.head);
        assertThat(desk.view(id).due()).isEqualTo(day("2026-04-28"));
        assertThatThrownBy(() -> handling.extend(id, 5, day("2026-03-30"), "再延", desk.head))
                .hasMessageContaining("只能延长一次");

        RequestId late = desk.received(day("2026-03-02"));
        clock.moveTo(day("2026-03-31"));
        assertThatThrownBy(() -> handling.extend(late, 20, day("2026-03-31"), "来不及", desk.head))
                .hasMessageContaining("届满");
    }

    @Test
    @DisplayName("国办函〔2020〕109号第六条：缴费后重新计算，逾期不缴费视为放弃")
    void waitsForTheFee() {
        RequestId id = desk.received(day("2026-04-20"));
        handling.charge(id, day("2026-04-20"), day("2026-04-20"), "按量计收 150 页，1700 元", desk.clerk);
        assertThat(desk.view(id).waitsUntil()).isEqualTo(day("2026-05-20"));
        clock.moveTo(day("2026-05-08"));
        handling.paid(id, day("2026-05-08"), "云财票 00012345", desk.clerk);
        assertThat(desk.view(id).due()).isEqualTo(day("2026-06-04"));

        RequestId unpaid = desk.received(day("2026-04-20"));
        handling.charge(unpaid, day("2026-04-20"), day("2026-04-20"), "按件计收 100 元", desk.clerk);
        clock.moveTo(day("2026-05-21"));
        days.pass();
        assertThat(desk.view(unpaid)).returns(true, RequestView::isFeeOverdue).returns(null, RequestView::outcome);
        handling.leaveUnpaid(unpaid, "查询非税系统，没有到账", desk.clerk);
        assertThat(desk.view(unpaid).outcome()).isEqualTo(Outcome.FEE_UNPAID);
    }

    private AgendaLine line(RequestId id) {
        return agenda.open(desk.education.value(), 50).stream()
                .filter(each -> each.href().endsWith(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
