package org.mingtang.request.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.request.ApplicantKind;
import org.mingtang.request.Delivery;
import org.mingtang.request.Handling;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RemedyCases;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestView;
import org.mingtang.request.reply.Replies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tables 三 and 四 of real requests, at any day, and the pages that show them. */
@MingtangTest
class StatisticsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestFigures figures;

    @Autowired
    Handling handling;

    @Autowired
    Replies replies;

    @Autowired
    RemedyCases remedies;

    @Autowired
    MovableClock clock;

    RequestDesk desk;
    RequestId answered;
    RequestId open;
    RequestId withdrawn;

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @BeforeEach
    void aYear() {
        desk = new RequestDesk(beans);
        answered = desk.received(LocalDate.of(2025, 12, 29));
        open = desk.received(LocalDate.of(2026, 1, 12), "校车采购合同");
        withdrawn = desk.received(LocalDate.of(2026, 1, 13), "食堂检查结果");
        handling.withdraw(withdrawn, LocalDate.of(2026, 1, 13), "本人书面撤回", desk.clerk);
        clock.moveTo(LocalDate.of(2026, 1, 20));
        desk.approved(answered, RequestDesk.disclosing());
        replies.send(answered, LocalDate.of(2026, 1, 20), Delivery.POST, "EMS 1", desk.clerk);
    }

    @Test
    @DisplayName("X1：上年结转、本年新收、办理结果、结转下年，任何一天都对得上")
    void standsAtAnyDay() {
        assertThat(row("2025-12-31", "r1")).isEqualTo(1);
        assertThat(row("2025-12-31", "r25")).isEqualTo(1);
        assertThat(row("2026-01-14", "r2")).isEqualTo(row("2025-12-31", "r25"));
        assertThat(row("2026-01-14", "r1")).isEqualTo(2);
        assertThat(row("2026-01-14", "r23")).isEqualTo(1);
        assertThat(row("2026-01-14", "r25")).isEqualTo(2);
        assertThat(row("2026-01-20", "r3")).isEqualTo(1);
        assertThat(row("2026-01-20", "r24")).isEqualTo(2);
        assertThat(row("2026-01-20", "r25")).isEqualTo(1);
        for (String day : List.of("2025-12-31", "2026-01-12", "2026-01-20", "2026-06-30")) {
            assertThat(TableCheck.of(TableCheck.cells(table(day)))).as(day).isEmpty();
        }
    }

    @Test
    @DisplayName("DESIGN 5：每个数字都能一直追到它数的申请")
    void everyCellOpensExactlyItsCases() {
        LocalDate day = LocalDate.of(2026, 1, 20);
        RequestTable table = figures.table(List.of(desk.education), day);
        for (RequestRow row : RequestRow.inOrder()) {
            assertThat(figures.cases(List.of(desk.education), day, row, null, 100))
                    .as(row.label())
                    .hasSize((int) table.total(row));
            for (ApplicantKind kind : ApplicantKind.values()) {
                assertThat(figures.cases(List.of(desk.education), day, row, kind, 100))
                        .hasSize((int) table.count(row, kind));
            }
        }
        assertThat(figures.cases(List.of(desk.education), day, RequestRow.CARRIED_IN, null, 100))
                .extracting(RequestView::id)
                .containsExactly(answered);
        assertThat(figures.cases(List.of(desk.education), day, RequestRow.CARRIED_OUT, null, 100))
                .extracting(RequestView::id)
                .containsExactly(open);
    }

    @Test
    void countsNothingThatIsNotReceivedYetAndNothingOfOthers() {
        assertThat(figures.table(List.of(new RequestDesk(beans).education), LocalDate.of(2026, 1, 20))
                        .total(RequestRow.NEW))
                .isZero();
        assertThat(figures.table(List.of(), LocalDate.of(2026, 1, 20)).total(RequestRow.NEW))
                .isZero();
    }

    @Test
    @DisplayName("表四：复议、未经复议直接起诉、复议后起诉分别计，未结的按日计")
    void countsReconsiderationsAndSuits() {
        clock.moveTo(LocalDate.of(2026, 5, 1));
        var reconsidered = remedies.file(
                answered, RemedyCase.Kind.RECONSIDERATION, "云府复〔2026〕3号", LocalDate.of(2026, 2, 10), desk.clerk);
        assertThatThrownBy(() ->
                        remedies.file(open, RemedyCase.Kind.SUIT_AFTER, "行初1号", LocalDate.of(2026, 3, 1), desk.clerk))
                .hasMessageContaining("没有登记过行政复议");
        remedies.file(answered, RemedyCase.Kind.SUIT_AFTER, "（2026）云01行初5号", LocalDate.of(2026, 4, 20), desk.clerk);
        remedies.decide(answered, reconsidered, RemedyCase.Result.CORRECTED, LocalDate.of(2026, 4, 8), desk.clerk);

        assertThat(block("2026-03-31", 0)).returns(1L, RemedyFigures::pending).returns(0L, RemedyFigures::corrected);
        assertThat(block("2026-05-01", 0)).returns(0L, RemedyFigures::pending).returns(1L, RemedyFigures::corrected);
        assertThat(block("2026-05-01", 2)).returns(1L, RemedyFigures::pending).returns(1L, RemedyFigures::total);
        assertThatThrownBy(() -> remedies.decide(
                        answered, reconsidered, RemedyCase.Result.UPHELD, LocalDate.of(2026, 2, 9), desk.clerk))
                .hasMessageContaining("结案日期");
        assertThatThrownBy(() ->
                        remedies.file(answered, RemedyCase.Kind.DIRECT_SUIT, " ", LocalDate.of(2026, 4, 1), desk.clerk))
                .hasMessageContaining("案号");
    }

    @Test
    void showsItsOwnUnitOnlyAndAllToTheOpennessOffice() {
        clock.moveTo(LocalDate.of(2026, 1, 21));
        assertThat(page("/desk/requests/statistics?day=2026-01-20", desk.clerk))
                .hasStatusOk()
                .bodyText()
                .contains("一、本年新收政府信息公开申请数量", "row=r25", "行政诉讼（复议后起诉）");
        assertThat(page("/desk/requests/statistics?unit=" + desk.education, desk.openness))
                .hasStatusOk();
        assertThat(page("/desk/requests/statistics?unit=" + desk.education, new RequestDesk(beans).clerk))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
        assertThat(page("/desk/requests/statistics", RequestDesk.person("审计", desk.education, Role.AUDITOR)))
                .hasStatus(403);
        assertThat(page("/desk/requests/statistics/cases?day=2026-01-20&row=r25", desk.clerk))
                .bodyText()
                .contains("校车采购合同")
                .doesNotContain("食堂检查结果");
        assertThat(page("/desk/requests/statistics/cases?row=r99", desk.clerk))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
        assertThat(page("/desk/requests/statistics?day=昨天", desk.clerk))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isBetween(400, 499));
    }

    @Test
    void isExportedAndShownToThePublicInSum() {
        clock.moveTo(LocalDate.of(2026, 1, 21));
        assertThat(page("/desk/requests/statistics.csv?day=2026-01-20", desk.clerk))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8");
        assertThat(mvc.get().uri("/requests/statistics"))
                .hasStatusOk()
                .bodyText()
                .contains("依申请公开统计", "三（一）予以公开")
                .doesNotContain("/desk/requests", "乔安");
    }

    @Test
    void remediesAreEnteredOnThePageOfTheCase() {
        clock.moveTo(LocalDate.of(2026, 3, 2));
        String here = "/desk/requests/" + answered;
        assertThat(mvc.post()
                        .uri(here + "/remedies")
                        .with(csrf())
                        .with(SignedAs.person(desk.clerk))
                        .param("kind", "RECONSIDERATION")
                        .param("number", "云府复〔2026〕9号")
                        .param("on", "2026-03-02"))
                .hasStatus3xxRedirection();
        assertThat(page(here, desk.clerk)).bodyText().contains("云府复〔2026〕9号", "尚未审结");
        var filed = remedies.of(answered).get(0);
        assertThat(mvc.post()
                        .uri(here + "/remedies/" + filed.id())
                        .with(csrf())
                        .with(SignedAs.person(desk.clerk))
                        .param("result", "UPHELD")
                        .param("on", "2026-03-02"))
                .hasStatus3xxRedirection();
        assertThat(page(here, desk.clerk)).bodyText().contains("结果维持");
    }

    private RequestTable table(String day) {
        return figures.table(List.of(desk.education), LocalDate.parse(day));
    }

    private long row(String day, String key) {
        return table(day).total(RequestRow.of(key).orElseThrow());
    }

    private RemedyFigures block(String day, int place) {
        return figures.remedies(List.of(desk.education), LocalDate.parse(day)).get(place);
    }

    private MvcTestResult page(String address, Person person) {
        return mvc.get().uri(address).with(SignedAs.person(person)).exchange();
    }
}
