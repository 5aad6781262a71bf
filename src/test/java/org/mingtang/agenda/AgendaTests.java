package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class AgendaTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Agenda agenda;

    @Autowired
    WorkItems items;

    @Autowired
    MovableClock clock;

    private final Person clerk = SignedAs.person(Role.CLERK);
    private final UUID unit = clerk.unit();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void overdueComesFirstThenByDueDayThenWhatHasNone() {
        put("长期", null);
        put("后天", MONDAY.plusDays(2));
        put("逾期一日", FRIDAY);
        put("今天", MONDAY);
        put("逾期一周", FRIDAY.minusDays(7));

        assertThat(agenda.open(unit, 10))
                .extracting(AgendaLine::title, AgendaLine::left)
                .containsExactly(
                        tuple("逾期一周", "逾期 6 个工作日"),
                        tuple("逾期一日", "逾期 1 个工作日"),
                        tuple("今天", "今天到期"),
                        tuple("后天", "剩 2 个工作日"),
                        tuple("长期", "长期"));
    }

    @Test
    void orderAcrossTheNationalDayWeekIsByDayAndTheDaysLeftAreWorkingDays() {
        clock.moveTo(LocalDate.of(2026, 9, 30));
        put("节后", LocalDate.of(2026, 10, 8));
        put("节中", LocalDate.of(2026, 10, 3));
        put("节前", LocalDate.of(2026, 9, 29));

        assertThat(agenda.open(unit, 10)).extracting(AgendaLine::title).containsExactly("节前", "节中", "节后");
        assertThat(agenda.open(unit, 10))
                .extracting(AgendaLine::workingDaysLeft)
                .containsExactly(-1, 0, 1);
    }

    @Test
    void sameMatterIsBroughtUpToDateNotDoubled() {
        WorkItem item = put("培训", MONDAY);

        agenda.put(Matter.due(item, FRIDAY));

        assertThat(agenda.open(unit, 10)).singleElement().satisfies(line -> {
            assertThat(line.due()).isEqualTo(FRIDAY);
            assertThat(line.overdue()).isTrue();
        });
    }

    @Test
    void whatIsDoneLeavesAndComesBackWhenItIsOpenAgain() {
        WorkItem item = put("培训", MONDAY);

        agenda.done("plan", item.subject(), unit);
        agenda.done("plan", "unknown", unit);
        assertThat(agenda.open(unit, 10)).isEmpty();

        agenda.put(item);
        assertThat(agenda.open(unit, 10)).hasSize(1);
    }

    @Test
    void oneUnitsPartIsDoneWithoutTheOthers() {
        UUID other = UUID.randomUUID();
        WorkItem item = put("联办", MONDAY);
        agenda.put(Matter.item("plan", item.subject(), other, "联办", MONDAY, null));

        agenda.drop("plan", item.subject(), unit);

        assertThat(agenda.open(unit, 10)).isEmpty();
        assertThat(agenda.open(other, 10)).hasSize(1);
    }

    @Test
    void mineIsWhatIsForMeOrForTheWholeUnit() {
        put("全单位", MONDAY);
        agenda.put(Matter.of(unit, "给我", MONDAY, clerk.account()));
        agenda.put(Matter.of(unit, "给同事", MONDAY, UUID.randomUUID()));
        agenda.put(Matter.of(UUID.randomUUID(), "外单位给我", MONDAY, clerk.account()));

        assertThat(agenda.mine(clerk, 10))
                .extracting(AgendaLine::title)
                .containsExactlyInAnyOrder("全单位", "给我", "外单位给我");
        assertThat(agenda.open(unit, 10)).hasSize(3);
    }

    @Test
    void figuresCountOverdueAndThreeWorkingDaysAhead() {
        put("逾期", FRIDAY);
        put("今天", MONDAY);
        put("第三个工作日", MONDAY.plusDays(3));
        put("第四个工作日", MONDAY.plusDays(4));
        put("长期", null);

        assertThat(agenda.counts(unit)).isEqualTo(new AgendaCounts(1, 2, 5));
    }

    @Test
    void filtersByWordsAsTyped() {
        put("完成 100% 公开", MONDAY);
        put("完成 100 件", MONDAY);
        AgendaFilter filter = AgendaFilter.of(unit).matching(null, "100%");

        assertThat(items.lines(filter, agenda.today(), 10, 0))
                .extracting(AgendaLine::title)
                .containsExactly("完成 100% 公开");
        assertThat(items.lines(AgendaFilter.of(unit).matching("request", null), agenda.today(), 10, 0))
                .isEmpty();
    }

    private WorkItem put(String title, @Nullable LocalDate due) {
        WorkItem item = Matter.of(unit, title, due);
        agenda.put(item);
        return item;
    }
}
