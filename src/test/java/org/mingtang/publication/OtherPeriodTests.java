package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.publication.ItemView.VersionLine;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
@DisplayName("A version under another period is judged anew, by the day on which it became public")
class OtherPeriodTests {

    /** 20 working days end on 2026-11-20, 2 on 2026-10-27. */
    private static final LocalDate FORMED = LocalDate.of(2026, 10, 23);

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 30);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Items items;

    @Autowired
    MovableClock clock;

    private PressRoom room;
    private ItemNumber item;

    @BeforeEach
    void publish() {
        clock.moveTo(FIRST);
        room = new PressRoom(beans);
        item = room.published(under("USUAL"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void isLateUnderTheShorterOneByTheDayOfItsFirstVersion() {
        assertThat(view().dueOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        clock.moveTo(LocalDate.of(2026, 11, 23));

        room.revised(item, under("AWARD"));

        assertThat(view().dueOn()).isEqualTo(LocalDate.of(2026, 10, 27));
        assertThat(view().versions()).extracting(VersionLine::lateDays).containsExactly(3, 0);
    }

    @Test
    void isNotLateUnderALongerOneThoughItIsRevisedAfterItsEnd() {
        clock.moveTo(LocalDate.of(2026, 12, 14));

        room.revised(item, under("CREDIT_PENALTY"));

        assertThat(view().lateDays()).isZero();
        assertThat(view().dueOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    @DisplayName("correcting words alone judges nothing anew")
    void staysAsItWasUnderTheSamePeriod() {
        clock.moveTo(LocalDate.of(2026, 12, 14));

        room.revised(item, under("USUAL"));

        assertThat(view().lateDays()).isZero();
        assertThat(view().dueOn()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void isJudgedByTheDayOfTheVersionThatWasFormedAnew() {
        clock.moveTo(LocalDate.of(2026, 11, 23));
        LocalDate again = LocalDate.of(2026, 11, 20);
        room.revised(item, under("USUAL").dated(null, again, null, null));
        clock.moveTo(LocalDate.of(2026, 12, 14));

        room.revised(item, under("AWARD").dated(null, again, null, null));

        assertThat(view().dueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(view().lateDays()).isZero();
    }

    @Test
    @DisplayName("a further version begins with the period of the current one")
    void keepsItsPeriodForTheNextVersion() {
        assertThat(items.period(item)).isEqualTo("USUAL");

        room.revised(item, under("AWARD"));

        assertThat(items.period(item)).isEqualTo("AWARD");
    }

    private static ManuscriptFields under(String period) {
        return PressRoom.notice("中标结果公告").dated(null, FORMED, null, null).within(period, null);
    }

    private ItemView view() {
        return items.find(item).orElseThrow();
    }
}
