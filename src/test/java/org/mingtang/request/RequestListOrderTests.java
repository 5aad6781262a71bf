package org.mingtang.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of requests: open ones by their last day, closed ones after them, page by page without loss. */
@MingtangTest
class RequestListOrderTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    RequestLists lists;

    @Autowired
    Handling handling;

    @Autowired
    MovableClock clock;

    RequestDesk desk;

    @BeforeEach
    void office() {
        desk = new RequestDesk(beans);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.reset();
    }

    @Test
    void openOnesStandByTheirLastDayAndThoseWithoutOneAfterThem() {
        RequestId later = desk.received(LocalDate.of(2026, 3, 4), "后到的申请");
        RequestId waiting = desk.received(DAY, "待补正的");
        handling.askCorrection(waiting, DAY, "请写明年份。", null, desk.clerk);
        RequestId first = desk.received(DAY, "先到的申请");
        RequestId gone = desk.received(DAY, "撤回的申请");
        handling.withdraw(gone, DAY, "本人撤回", desk.clerk);

        assertThat(page(0, null, null).lines())
                .extracting(RequestView::id)
                .containsExactly(first, later, waiting, gone);
    }

    @Test
    void pagesHoldEachRequestOnceAcrossOpenAndClosed() {
        for (int i = 0; i < RequestLists.LINES + 7; i++) {
            RequestId id = desk.received(DAY, "第" + i + "件申请");
            if (i % 3 == 0) {
                handling.withdraw(id, DAY, "本人撤回", desk.clerk);
            }
        }
        var seen = new ArrayList<RequestId>();
        for (int number = 0; number < 4; number++) {
            var page = page(number, null, null);
            page.lines().forEach(line -> seen.add(line.id()));
            assertThat(page.more()).isEqualTo(number == 0);
        }
        assertThat(seen).hasSize(RequestLists.LINES + 7).hasSameSizeAs(new HashSet<>(seen));
        assertThat(page(0, RequestStage.CLOSED, null).lines())
                .hasSize(13)
                .allSatisfy(line -> assertThat(line.stage()).isEqualTo(RequestStage.CLOSED));
        assertThat(page(0, RequestStage.IN_HAND, null).lines()).hasSize(24);
    }

    @Test
    void exactlyOnePageOfOpenOnesIsFollowedByTheClosed() {
        for (int i = 0; i < RequestLists.LINES; i++) {
            desk.received(DAY, "第" + i + "件申请");
        }
        RequestId closed = desk.received(DAY, "撤回的申请");
        handling.withdraw(closed, DAY, "本人撤回", desk.clerk);

        assertThat(page(0, null, null).more()).isTrue();
        assertThat(page(1, null, null).lines()).extracting(RequestView::id).containsExactly(closed);
        assertThat(page(2, null, null).lines()).isEmpty();
    }

    @Test
    void isNarrowedByWordsNumberAndLateness() {
        RequestId bus = desk.received(DAY, "校车采购合同100%");
        RequestId meal = desk.received(LocalDate.of(2026, 4, 1), "食堂检查");
        assertThat(page(0, null, "采购合同100%").lines())
                .extracting(RequestView::id)
                .containsExactly(bus);
        assertThat(page(0, null, desk.view(meal).number()).lines())
                .extracting(RequestView::id)
                .containsExactly(meal);
        assertThat(page(0, null, "%").lines()).extracting(RequestView::id).containsExactly(bus);
        assertThat(lists.of(new RequestQuery(unit(), null, null, LocalDate.of(2026, 4, 1), 0))
                        .lines())
                .extracting(RequestView::id)
                .containsExactly(bus);
        assertThat(lists.of(new RequestQuery(unit(), RequestStage.CLOSED, null, LocalDate.of(2026, 4, 1), 0))
                        .lines())
                .isEmpty();
        assertThat(lists.of(new RequestQuery(UUID.randomUUID(), null, null, null, 0))
                        .lines())
                .isEmpty();
    }

    @Test
    void givesRequestsInTheOrderTheyWereNamed() {
        RequestId one = desk.received(DAY, "一件申请");
        RequestId other = desk.received(DAY, "又一件申请");
        assertThat(lists.all(List.of(other, one))).extracting(RequestView::id).containsExactly(other, one);
        assertThat(lists.all(List.of())).isEmpty();
    }

    private RequestLists.Page page(int number, RequestStage stage, String words) {
        return lists.of(new RequestQuery(unit(), stage, words, null, number));
    }

    private UUID unit() {
        return desk.education.value();
    }
}
