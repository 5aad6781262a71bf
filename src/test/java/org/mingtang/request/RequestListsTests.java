package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of requests: what narrows them, in which order, page by page. */
@MingtangTest
class RequestListsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RequestLists lists;

    @Autowired
    Requests requests;

    @Autowired
    Handling handling;

    @Autowired
    Units units;

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

    private List<RequestId> of(@Nullable RequestStage stage, @Nullable String words, @Nullable LocalDate late) {
        var query = new RequestQuery(desk.education.value(), stage, words, late, 0);
        return lists.of(query).lines().stream().map(RequestView::id).toList();
    }

    private List<RequestId> all() {
        return of(null, null, null);
    }

    @Test
    void openOnesComeByTheirLastDayAndClosedOnesLast() {
        RequestId later = desk.received(DAY.plusDays(2));
        RequestId sooner = desk.received(DAY.plusDays(1));
        RequestId closed = desk.received(DAY.plusDays(2));
        handling.withdraw(closed, DAY.plusDays(2), "申请人来电撤回", desk.clerk);
        RequestId standing = desk.received(DAY.plusDays(2));
        handling.askCorrection(standing, DAY.plusDays(2), "请写明学年。", null, desk.clerk);

        assertThat(all()).containsExactly(sooner, later, standing, closed);
    }

    @Test
    void areNarrowedByStage() {
        RequestId open = desk.received(DAY);
        RequestId closed = desk.received(DAY);
        handling.withdraw(closed, DAY, "申请人来电撤回", desk.clerk);
        assertThat(of(RequestStage.IN_HAND, null, null)).containsExactly(open);
        assertThat(of(RequestStage.CLOSED, null, null)).containsExactly(closed);
        assertThat(of(RequestStage.AWAIT_FEE, null, null)).isEmpty();
    }

    @Test
    void areFoundByTheWholeNumberOrByWordsOfTheSubject() {
        RequestId school = desk.received(DAY, "云麓小学100%学区划分_纪要");
        RequestId road = desk.received(DAY, "和平路改造合同");
        String number = desk.view(road).number();

        assertThat(of(null, "学区", null)).containsExactly(school);
        assertThat(of(null, " 学区 ", null)).containsExactly(school);
        assertThat(of(null, number, null)).containsExactly(road);
        assertThat(of(null, number.substring(0, 8), null)).isEmpty();
        assertThat(of(null, "  ", null)).containsExactlyInAnyOrder(school, road);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "乔安", "11010519491231002X", "' or 1=1 --"})
    void signsMeanThemselvesAndNobodyIsFoundByName(String words) {
        desk.received(DAY, "云麓小学学区划分纪要");
        assertThat(of(null, words, null)).isEmpty();
    }

    @Test
    void lateOnesAreThoseWhosePeriodRanOut() {
        RequestId late = desk.received(DAY);
        RequestId dueThatDay = desk.received(DAY.plusDays(1));
        RequestId closed = desk.received(DAY);
        handling.withdraw(closed, DAY, "申请人来电撤回", desk.clerk);
        RequestId standing = desk.received(DAY);
        handling.askCorrection(standing, DAY, "请写明学年。", null, desk.clerk);
        LocalDate day = java.util.Objects.requireNonNull(desk.view(dueThatDay).due());

        assertThat(of(null, null, day)).containsExactly(late);
        assertThat(of(null, null, day.plusDays(1))).containsExactly(late, dueThatDay);
        assertThat(of(null, null, DAY)).isEmpty();
    }

    @Test
    void standWithTheOrganThatWasAskedAndTheUnitThatHandles() {
        var section = SomeUnits.add(units, "基础教育科", "基教科", UnitKind.OFFICE, desk.education);
        RequestId given = desk.received(DAY);
        RequestId kept = desk.received(DAY);
        handling.assign(given, section, "业务归口", desk.clerk);

        assertThat(all()).containsExactlyInAnyOrder(given, kept);
        assertThat(lists.of(new RequestQuery(section.value(), null, null, null, 0))
                        .lines())
                .extracting(RequestView::id)
                .containsExactly(given);
        assertThat(lists.of(new RequestQuery(UUID.randomUUID(), null, null, null, 0))
                        .lines())
                .isEmpty();
    }

    @Test
    void comePageByPageWithoutGapOrDouble() {
        var entered = new ArrayList<RequestId>();
        for (int i = 0; i < RequestLists.LINES + 1; i++) {
            entered.add(desk.received(DAY));
        }
        var first = lists.of(new RequestQuery(desk.education.value(), null, null, null, 0));
        var second = lists.of(new RequestQuery(desk.education.value(), null, null, null, 1));
        var third = lists.of(new RequestQuery(desk.education.value(), null, null, null, 2));

        assertThat(first.lines()).hasSize(RequestLists.LINES);
        assertThat(first.more()).isTrue();
        assertThat(second.lines()).hasSize(1);
        assertThat(second.more()).isFalse();
        assertThat(third.lines()).isEmpty();
        var seen = new ArrayList<RequestId>();
        first.lines().forEach(line -> seen.add(line.id()));
        second.lines().forEach(line -> seen.add(line.id()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(entered);
    }

    @Test
    void keepTheOrderTheyAreAskedIn() {
        RequestId one = desk.received(DAY);
        RequestId two = desk.received(DAY);
        assertThat(lists.all(List.of(two, one))).extracting(RequestView::id).containsExactly(two, one);
        assertThat(lists.all(List.of())).isEmpty();
    }

    @Test
    void othersOfTheSameApplicantAreThoseOfTheSameNameAndPaper() {
        RequestId one = desk.received(DAY);
        RequestId same = entered(new Applicant(
                ApplicantKind.PERSON,
                "乔 安",
                IdentityPaper.RESIDENT_CARD,
                "11010519491231002x",
                null,
                "6120001",
                null,
                null));
        RequestId another = entered(RequestDesk.citizen("乔安宁"));

        assertThat(requests.ofSameApplicant(one)).extracting(RequestView::id).containsExactly(same);
        assertThat(requests.ofSameApplicant(another)).isEmpty();
        assertThat(requests.ofSameApplicant(new RequestId(UUID.randomUUID()))).isEmpty();
    }

    private RequestId entered(Applicant applicant) {
        return requests.register(
                desk.asked(applicant, RequestDesk.wanted("公交线路调整方案")),
                new Arrival(org.mingtang.request.reckoning.Channel.IN_PERSON, DAY, null, null),
                List.of(),
                desk.clerk);
    }
}
