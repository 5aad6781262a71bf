package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.plan.TownHall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Due days far from those of other tests, since the sheet of all units shows whatever there is. */
@MingtangTest
class DailySheetTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 20);

    @Autowired
    Agenda agenda;

    @Autowired
    TownHall hall;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvcTester web;

    private final UUID unit = UUID.randomUUID();

    @Test
    void holdsWhatIsOverdueDueTodayAndDueWithinThreeWorkingDays() {
        put("昨天", MONDAY.minusDays(1));
        put("今天", MONDAY);
        put("第三个工作日", MONDAY.plusDays(3));
        put("第四个工作日", MONDAY.plusDays(4));
        agenda.put(Matter.of(unit, "长期", null));

        DailySheet sheet = agenda.sheet(MONDAY, unit);

        assertThat(lines(sheet))
                .extracting(AgendaLine::title, AgendaLine::left, AgendaLine::overdue)
                .containsExactly(
                        tuple("昨天", "逾期 1 个工作日", true), tuple("今天", "今天到期", false), tuple("第三个工作日", "剩 3 个工作日", false));
        assertThat(sheet.counts()).isEqualTo(new AgendaCounts(1, 2, 3));
        assertThat(sheet.cut()).isFalse();
    }

    @Test
    void looksOverTheNationalDayWeekToTheThirdWorkingDay() {
        LocalDate eve = LocalDate.of(2026, 9, 30);
        put("节后第二天", LocalDate.of(2026, 10, 9));
        put("补班的周六", LocalDate.of(2026, 10, 10));
        put("补班后的周日", LocalDate.of(2026, 10, 11));
        put("再后", LocalDate.of(2026, 10, 12));

        assertThat(lines(agenda.sheet(eve, unit)))
                .extracting(AgendaLine::title)
                .containsExactly("节后第二天", "补班的周六", "补班后的周日");
    }

    @Test
    void whatIsDoneOrDroppedIsNotOnIt() {
        WorkItem done = Matter.of(unit, "已办结", MONDAY);
        WorkItem dropped = Matter.of(unit, "已取消", MONDAY);
        List.of(done, dropped).forEach(agenda::put);
        agenda.done(done.source(), done.subject(), unit);
        agenda.drop(dropped.source(), dropped.subject(), unit);

        DailySheet sheet = agenda.sheet(MONDAY, unit);

        assertThat(sheet.units()).isEmpty();
        assertThat(sheet.counts()).isEqualTo(new AgendaCounts(0, 0, 0));
    }

    @Test
    void aLongTailOfOldItemsNeverCutsOffTheDaysOwn() {
        database.sql("""
                        insert into work_item (id, source, source_label, subject, unit, title, stage, href, due, provisional, changed_at)
                        select gen_random_uuid(), 'plan', '任务分解', gen_random_uuid()::text, ?, '旧 ' || n, '推进中', '/desk', date '2020-01-02', false, now()
                        from generate_series(1, 1600) n""").param(unit).update();
        put("今天", MONDAY);

        DailySheet sheet = agenda.sheet(MONDAY, unit);

        assertThat(sheet.cut()).isTrue();
        assertThat(sheet.counts()).isEqualTo(new AgendaCounts(1600, 1, 1601));
        assertThat(lines(sheet)).hasSize(1500).extracting(AgendaLine::title).contains("今天");
        database.sql("delete from work_item where unit = ?").param(unit).update();
    }

    @Test
    void namesEachUnitAndThoseThatAreGoneLast() {
        var world = hall.founded();
        LocalDate day = LocalDate.of(2031, 5, 12);
        agenda.put(Matter.of(unit, "撤并单位的", day));
        agenda.put(Matter.of(world.police().value(), "公安的", day));
        agenda.put(Matter.of(world.education().value(), "教育的", day));

        DailySheet sheet = agenda.known(day, SignedAs.person(Role.CLERK));

        assertThat(sheet.units())
                .filteredOn(part -> List.of(
                                unit, world.police().value(), world.education().value())
                        .contains(part.unit()))
                .extracting(DailySheet.UnitPart::name)
                .containsExactlyInAnyOrder("县教育局", "县公安局", "（已不存在的单位）")
                .last()
                .isEqualTo("（已不存在的单位）");
    }

    @Test
    void onlyThoseWhoReadPlansSeeOtherUnits() {
        LocalDate day = LocalDate.of(2031, 6, 16);
        UnitId other = hall.founded().police();
        agenda.put(Matter.of(other.value(), "别家单位的事", day));

        for (Role role : Role.values()) {
            Person person = SignedAs.person(role);
            var page = web.get()
                    .uri("/desk/agenda/sheet?day=" + day)
                    .with(SignedAs.person(person))
                    .exchange();
            boolean shown = page.getResponse().getStatus() == 200 && body(page).contains("别家单位的事");
            assertThat(shown)
                    .as(role.name())
                    .isEqualTo(person.may(Permission.READ_PLANS) && person.may(Permission.USE_DESK));
        }
    }

    @Test
    @DisplayName(
            "先审查后公开: titles of what is not public yet are for its own unit, and for those who look after its government")
    void ofOtherMattersThanTasksItShowsThoseOfOnesOwnGovernmentOnly() {
        LocalDate day = LocalDate.of(2031, 7, 14);
        UnitId government = SomeUnits.district(units);
        UnitId education = SomeUnits.department(units, government, "教育局");
        UnitId office = SomeUnits.add(units, "督查一科", "督查一科", UnitKind.OFFICE, education);
        UnitId police = SomeUnits.department(units, government, "公安局");
        UnitId elsewhere = SomeUnits.department(units, SomeUnits.district(units), "教育局");
        agenda.put(Matter.item("review", "s", education.value(), "初审：还没公开的稿件", day, null));

        assertThat(shown(day, education, Role.CLERK)).contains("初审：还没公开的稿件");
        assertThat(shown(day, office, Role.CLERK)).contains("初审：还没公开的稿件");
        for (Role role : List.of(Role.OPENNESS_OFFICE, Role.LEADER, Role.AUDITOR)) {
            assertThat(shown(day, police, role)).as(role.name()).contains("初审：还没公开的稿件");
            assertThat(shown(day, elsewhere, role)).as(role.name()).isEmpty();
        }
        for (Role role : List.of(Role.CLERK, Role.HEAD)) {
            assertThat(shown(day, police, role)).as(role.name()).isEmpty();
            assertThat(shown(day, elsewhere, role)).as(role.name()).isEmpty();
        }
    }

    private List<String> shown(LocalDate day, UnitId unit, Role role) {
        Person person = new Person(UUID.randomUUID(), "方知远", unit.value(), Set.of(role));
        return lines(agenda.known(day, person)).stream()
                .filter(line -> line.due() != null && line.due().equals(day))
                .map(AgendaLine::title)
                .toList();
    }

    @Test
    void farawayDaysAndPagesDoNoHarm() {
        Person clerk = SignedAs.person(Role.CLERK);
        for (String address : List.of(
                "/desk/agenda/sheet?day=%2B999999999-12-31",
                "/desk/agenda/calendar?month=%2B999999999-12",
                "/desk/agenda/calendar?month=-0044-03",
                "/desk/agenda?page=2147483647",
                "/desk/facts?page=2147483647",
                "/desk/facts?from=%2B999999999-12-30&to=-999999999-01-02")) {
            assertThat(web.get().uri(URI.create(address)).with(SignedAs.person(clerk)))
                    .as(address)
                    .hasStatusOk();
        }
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<AgendaLine> lines(DailySheet sheet) {
        return sheet.units().stream().flatMap(part -> part.lines().stream()).toList();
    }

    private void put(String title, LocalDate due) {
        agenda.put(Matter.of(unit, title, due));
    }
}
