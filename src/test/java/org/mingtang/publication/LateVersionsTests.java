package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.publication.ItemView.VersionLine;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.review.Disclosure;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    JdbcClient database;

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
    @DisplayName("what a later version had healed before is set right by the migration, and nothing else is touched")
    void isSetRightWhereItHadBeenHealed() throws IOException {
        ItemNumber healed = room.published(formed(LocalDate.of(2026, 10, 23)));
        int late = items.find(healed).orElseThrow().lateDays();
        room.revised(healed, formed(TODAY));
        ItemNumber inTime = room.published(formed(TODAY));
        database.sql("update item set late_days = 0 where number = ?")
                .param(healed.value())
                .update();

        String migration = new ClassPathResource(
                        "db/migration/publication/V69__lateness_of_withdrawals_and_versions.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        database.sql(migration.substring(migration.indexOf("update item"), migration.lastIndexOf(';')))
                .update();

        assertThat(items.find(healed).orElseThrow().lateDays()).isEqualTo(late);
        assertThat(items.find(inTime).orElseThrow().lateDays()).isZero();
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

    @Test
    @DisplayName("补录: what is said to have been public before is marked so and not as late")
    void isALateEntryAndNotLate() {
        ManuscriptFields claimed = new ManuscriptFields(
                "20-11",
                ItemKind.INFORMATION,
                "补录的信息",
                null,
                LocalDate.of(2026, 10, 23),
                null,
                null,
                null,
                null,
                null,
                null,
                "<p>补录。</p>",
                Disclosure.PROACTIVE,
                null,
                null,
                List.of(),
                null,
                LocalDate.of(2026, 10, 30),
                PublicationPeriod.USUAL,
                null);
        ItemNumber item = room.published(claimed);
        room.revised(item, formed(LocalDate.of(2026, 10, 9)));

        ItemView view = items.find(item).orElseThrow();
        assertThat(view.versions()).extracting(VersionLine::lateEntry).containsExactly(false, true);
        assertThat(view.late()).extracting(VersionLine::version).containsExactly(2);
        assertThat(text("/desk/items/" + item))
                .contains("补录，原公开日期 2026-10-30", "第 2 版超期")
                .doesNotContain("第 1 版超期");
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
