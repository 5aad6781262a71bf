package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.publication.ItemView.VersionLine;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MingtangTest
@DisplayName("条例第二十六条: each version was in time or late, and stays so")
class LateVersionsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    Items items;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    private PressRoom room;

    @BeforeEach
    void found() {
        clock.moveTo(TODAY);
        room = new PressRoom(beans);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aLaterVersionInTimeDoesNotHealTheLateOne() {
        ItemNumber item = room.published(formed(LocalDate.of(2026, 10, 23)));
        int late = items.find(item).orElseThrow().lateDays();
        room.revised(item, formed(TODAY));

        ItemView view = items.find(item).orElseThrow();
        assertThat(view.lateDays()).isEqualTo(late).isPositive();
        assertThat(view.versions()).extracting(VersionLine::lateDays).containsExactly(0, late);
        assertThat(view.late()).extracting(VersionLine::version).containsExactly(1);
        assertThat(text("/desk/items?mine=true")).contains("超期 " + late + " 日");
        assertThat(text("/desk/items/" + item)).contains("第 1 版超期 " + late + " 日", "按时");
    }

    @Test
    void showsTheWorseOfTwo() {
        ItemNumber item = room.published(formed(LocalDate.of(2026, 10, 23)));
        int first = items.find(item).orElseThrow().lateDays();
        room.revised(item, formed(LocalDate.of(2026, 10, 9)));

        ItemView view = items.find(item).orElseThrow();
        assertThat(view.lateDays()).isGreaterThan(first);
        assertThat(text("/desk/items/" + item)).contains("第 2 版超期", "第 1 版超期 " + first + " 日");
    }

    @Test
    void namesNoVersionWhereThereIsOne() {
        ItemNumber item = room.published(formed(LocalDate.of(2026, 10, 23)));

        assertThat(text("/desk/items/" + item)).contains(">超期 ").doesNotContain("版超期");
    }

    @Test
    @DisplayName("the last day is in time: 20 working days after formation")
    void isInTimeOnTheLastDay() {
        ItemNumber item = room.published(formed(LocalDate.of(2026, 10, 26)));

        assertThat(items.find(item).orElseThrow().dueOn()).isEqualTo(TODAY);
        assertThat(text("/desk/items/" + item)).contains("按时").doesNotContain("超期");
    }

    private static ManuscriptFields formed(LocalDate day) {
        return PressRoom.notice("招生公告").dated(null, day, null, null);
    }

    private String text(String address) {
        return new String(
                mvc.get()
                        .uri(address)
                        .with(SignedAs.person(room.clerk))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
