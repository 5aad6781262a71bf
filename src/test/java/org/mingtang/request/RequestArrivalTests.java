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
import org.mingtang.request.reckoning.Channel;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a request comes in: once, confirmed, cut into matters, and found beside its like. */
@MingtangTest
class RequestArrivalTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    OwnRequest own;

    @Autowired
    RequestDays days;

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
    @DisplayName("第三十一条第三项：互联网提交的以双方确认之日为收到之日，休息日提交的次一工作日起算")
    void confirmsWhatCameOnADayOffOnTheNextWorkingDay() {
        clock.moveTo(day("2026-03-14"));
        NewRequest asked = desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted("公交线路调整方案"));
        QueryCode code = requests.ask(asked, List.of());
        RequestView saturday = own.find(code).orElseThrow();
        assertThat(saturday.stage()).isEqualTo(RequestStage.ARRIVED);
        assertThat(saturday.due()).isNull();

        clock.moveTo(day("2026-03-15"));
        days.pass();
        assertThat(own.find(code).orElseThrow().stage()).isEqualTo(RequestStage.ARRIVED);
        clock.moveTo(day("2026-03-16"));
        days.pass();
        assertThat(own.find(code).orElseThrow())
                .returns(day("2026-03-16"), RequestView::receivedOn)
                .returns(day("2026-04-14"), RequestView::due);
    }

    @Test
    void isOneRequestHoweverOftenItIsSent() {
        NewRequest asked = desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted("公交线路调整方案"));
        QueryCode first = requests.ask(asked, List.of());
        QueryCode again = requests.ask(asked, List.of());

        assertThat(again).isEqualTo(first);
        assertThat(database.sql("select count(*) from request_case where id = ?")
                        .param(asked.submission())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("国办公开办函〔2015〕207号：平信须与申请人确认，未写明确认经过的不能起算")
    void needsProofOfConfirmation() {
        clock.moveTo(day("2026-03-02"));
        RequestId id = requests.register(
                desk.asked(RequestDesk.citizen("乔安"), RequestDesk.wanted("公交线路调整方案")),
                new Arrival(Channel.ORDINARY_POST, day("2026-03-02"), null, "平信"),
                List.of(),
                desk.clerk);
        assertThat(desk.view(id).stage()).isEqualTo(RequestStage.ARRIVED);
        assertThatThrownBy(() -> requests.confirm(id, day("2026-03-02"), " ", desk.clerk))
                .hasMessageContaining("确认的方式和经过");
        requests.confirm(id, day("2026-03-02"), "电话联系本人确认", desk.clerk);
        assertThat(desk.view(id).receiptBasis()).contains("与申请人确认之日", "电话联系本人确认");
    }

    @Test
    void isCutIntoSeveralMattersWithTheSameReceipt() {
        RequestId id = desk.received(day("2026-03-02"), "学区划分纪要；食堂检查结果；校车采购合同");
        clock.moveTo(day("2026-03-05"));

        List<RequestId> parts = handling.split(id, "学区划分纪要", List.of("食堂检查结果", "校车采购合同"), desk.clerk);

        assertThat(parts)
                .hasSize(2)
                .allSatisfy(part -> assertThat(desk.view(part))
                        .returns(day("2026-03-02"), RequestView::receivedOn)
                        .returns(day("2026-03-30"), RequestView::due)
                        .returns(id, RequestView::splitFrom));
        assertThat(desk.view(id).wanted().subject()).isEqualTo("学区划分纪要");
        assertThat(requests.ofSameApplicant(id)).extracting(RequestView::id).containsAll(parts);
    }

    @Test
    void findsOthersThatAskForTheSame() {
        RequestId id = desk.received(day("2026-03-02"), "云麓小学 2025 年学区划分的会议纪要");
        RequestId same = desk.received(day("2026-03-03"), "云麓小学2025年学区划分的会议纪要。");
        RequestId near = desk.received(day("2026-03-04"), "云麓小学2025年学区划分会议纪要的复印件");
        RequestId another = desk.received(day("2026-03-04"), "全市校车采购合同及付款凭证");

        assertThat(requests.alike(id))
                .extracting(RequestView::id)
                .contains(same, near)
                .doesNotContain(another);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
