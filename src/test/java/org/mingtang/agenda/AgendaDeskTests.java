package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.NewUnit;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MingtangTest
class AgendaDeskTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    MockMvcTester web;

    @Autowired
    Agenda agenda;

    @Autowired
    Reminders reminders;

    @Autowired
    Notices notices;

    @Autowired
    ReminderRulebook rulebook;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    private final Person clerk = SignedAs.person(Role.CLERK);
    private final Person office = SignedAs.person(Role.OPENNESS_OFFICE);

    @AfterEach
    void restoreRules() {
        web.post()
                .uri("/desk/reminders")
                .with(csrf())
                .with(SignedAs.person(office))
                .param("before", "7、3、1")
                .param("overdueFrom", "1")
                .param("overdueEvery", "5")
                .param("byMail", "true")
                .exchange();
    }

    @Test
    void listShowsWhatIsMineWithTheTimeLeft() {
        put("召开<培训>", MONDAY.plusDays(2));
        agenda.put(Matter.of(clerk.unit(), "同事的", MONDAY, UUID.randomUUID()));

        assertThat(get(clerk, "/desk/agenda"))
                .hasStatusOk()
                .bodyText()
                .contains("召开&lt;培训&gt;", "剩 2 个工作日", "2026-11-25")
                .doesNotContain("同事的");
        assertThat(get(clerk, "/desk/agenda?scope=unit")).bodyText().contains("同事的", "今天到期");
    }

    @Test
    void filtersNarrowAndNonsenseDoesNot() {
        put("逾期的", MONDAY.minusDays(3));
        put("以后的", MONDAY.plusDays(30));

        assertThat(get(clerk, "/desk/agenda?state=overdue"))
                .bodyText()
                .contains("逾期的")
                .doesNotContain("以后的");
        assertThat(get(clerk, "/desk/agenda?state=later&source=plan"))
                .bodyText()
                .contains("以后的")
                .doesNotContain("逾期的");
        assertThat(get(clerk, "/desk/agenda?state=nonsense&page=-5"))
                .hasStatusOk()
                .bodyText()
                .contains("逾期的", "以后的");
        assertThat(get(clerk, "/desk/agenda?words=no-such-words")).bodyText().contains("没有符合条件的待办事项");
    }

    @Test
    void longListGoesOnOnAnotherPageWithTheSameFilters() {
        for (int n = 0; n < 101; n++) {
            put("第 %03d 项".formatted(n), MONDAY);
        }

        assertThat(get(clerk, "/desk/agenda?words=项"))
                .bodyText()
                .contains("第 099 项", "page=1", "words=%E9%A1%B9")
                .doesNotContain("第 100 项");
        assertThat(get(clerk, "/desk/agenda?words=项&page=1")).bodyText().contains("第 100 项", "上一页");
    }

    @Test
    void exportHoldsWhatTheFilterShows() {
        put("逾期的", MONDAY.minusDays(3));
        put("以后的", MONDAY.plusDays(30));

        assertThat(get(clerk, "/desk/agenda.csv?state=overdue"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"agenda-2026-11-23.csv\"")
                .bodyText()
                .contains("逾期的,,任务分解,推进中,2026-11-20,,逾期 1 个工作日,/desk/tasks/")
                .doesNotContain("以后的");
    }

    @Test
    void monthShowsTheFirstOfEachDayAndHowManyMore() {
        for (int n = 0; n < 6; n++) {
            put("同日 " + n, MONDAY);
        }

        assertThat(get(clerk, "/desk/agenda/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("2026 年 11 月到期事项", "同日 3", "还有 2 项", "今天")
                .doesNotContain("同日 4");
        assertThat(get(clerk, "/desk/agenda/calendar?month=2026-13")).hasStatusOk();
        assertThat(get(clerk, "/desk/agenda/calendar?month=2027-02"))
                .bodyText()
                .contains("2027 年 2 月")
                .doesNotContain("同日");
    }

    @Test
    void sheetOfAllUnitsIsForThoseWhoReadPlans() {
        UnitId education = unit("教育局");
        agenda.put(Matter.of(education.value(), "教育局的事", MONDAY));
        put("本单位的事", MONDAY);

        assertThat(get(clerk, "/desk/agenda/sheet")).bodyText().contains("教育局的事", "本单位的事");
        assertThat(get(clerk, "/desk/agenda/sheet?scope=unit"))
                .bodyText()
                .contains("本单位的事")
                .doesNotContain("教育局的事");
        assertThat(get(SignedAs.person(Role.SYSTEM_ADMINISTRATOR), "/desk/agenda/sheet"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("教育局的事");
    }

    @Test
    void sheetPutsEachUnitTogetherAndTheOverdueFirst() {
        UnitId education = unit("教育局");
        agenda.put(Matter.of(education.value(), "今天的", MONDAY));
        agenda.put(Matter.of(education.value(), "逾期的", MONDAY.minusDays(10)));
        agenda.put(Matter.of(education.value(), "三日后", MONDAY.plusDays(3)));
        agenda.put(Matter.of(education.value(), "一周后", MONDAY.plusDays(7)));

        DailySheet sheet = agenda.sheet(MONDAY, education.value());

        assertThat(sheet.counts()).isEqualTo(new AgendaCounts(1, 2, 3));
        assertThat(sheet.cut()).isFalse();
        assertThat(sheet.units()).singleElement().satisfies(part -> {
            assertThat(part.name())
                    .isEqualTo(units.find(education).orElseThrow().shortName());
            assertThat(part.lines()).extracting(AgendaLine::title).containsExactly("逾期的", "今天的", "三日后");
        });
        assertThat(agenda.sheet(MONDAY.minusDays(20), education.value()).units())
                .isEmpty();
    }

    @Test
    void noticesAreReadByOpeningTheirMatter() {
        UUID account = Staff.of(accounts, clerk.unit(), null);
        Person person = new Person(account, "黎华", clerk.unit(), clerk.roles());
        put("召开培训", MONDAY.plusDays(1));
        reminders.remind(MONDAY);
        UUID notice = notices.of(account, true, 1).get(0).id();

        assertThat(get(person, "/desk/notices")).hasStatusOk().bodyText().contains("召开培训", "剩 1 个工作日", "未读（1）");
        assertThat(post(clerk, "/desk/notices/" + notice + "/reading")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(person, "/desk/notices/" + notice + "/reading")).hasStatus(HttpStatus.FOUND);
        assertThat(get(person, "/desk/notices?unread=true")).bodyText().contains("没有未读提醒");
    }

    @Test
    void allNoticesCanBeMarkedAsRead() {
        UUID account = Staff.of(accounts, clerk.unit(), null);
        Person person = new Person(account, "黎华", clerk.unit(), clerk.roles());
        put("一", MONDAY);
        put("二", MONDAY);
        reminders.remind(MONDAY);

        assertThat(post(person, "/desk/notices/reading"))
                .hasRedirectedUrl("/desk/notices")
                .flash()
                .containsEntry("notice", "已将 2 条提醒标为已读。");
        assertThat(agenda.unread(account)).isZero();
    }

    @Test
    void rulesAreChangedByThoseInCharge() {
        ReminderRules before = rulebook.inForce();
        assertThat(web.post()
                        .uri("/desk/reminders")
                        .with(csrf())
                        .with(SignedAs.person(office))
                        .param("before", "5 2")
                        .param("overdueFrom", "2"))
                .hasRedirectedUrl("/desk/reminders");
        assertThat(rulebook.inForce()).isEqualTo(new ReminderRules(new TreeSet<>(List.of(2, 5)), 2, null, false));
        assertThat(get(office, "/desk/reminders")).hasStatusOk().bodyText().contains("5、2", "没有配置邮件服务器");
        assertThat(get(clerk, "/desk/reminders")).hasStatus(HttpStatus.FORBIDDEN);
        rulebook.replace(before, office);
    }

    @Test
    void wrongRulesAreAllNamedAndNothingChanges() {
        ReminderRules before = rulebook.inForce();

        assertThat(web.post()
                        .uri("/desk/reminders")
                        .with(csrf())
                        .with(SignedAs.person(office))
                        .param("before", "三天")
                        .param("overdueFrom", "0")
                        .param("overdueEvery", "x"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("提前提醒请填", "逾期提醒请填", "重复间隔请填", "value=\"三天\"");

        assertThat(rulebook.inForce()).isEqualTo(before);
    }

    @Test
    void failedMailsCanBeQueuedAgain() {
        assertThat(post(office, "/desk/reminders/mail-retry")).hasRedirectedUrl("/desk/reminders");
    }

    private MvcTestResult get(Person person, String address) {
        return web.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private MvcTestResult post(Person person, String address) {
        return web.post()
                .uri(address)
                .with(csrf())
                .with(SignedAs.person(person))
                .exchange();
    }

    private void put(String title, LocalDate due) {
        agenda.put(Matter.of(clerk.unit(), title, due));
    }

    private UnitId unit(String name) {
        String unique = name + UUID.randomUUID().toString().substring(0, 8);
        UnitId root = units.root().map(unit -> unit.id()).orElseGet(() -> add("云麓市人民政府", UnitKind.GOVERNMENT, null));
        return add(unique, UnitKind.DEPARTMENT, root);
    }

    private UnitId add(String name, UnitKind kind, @Nullable UnitId parent) {
        return units.add(
                new NewUnit(new UnitId(UUID.randomUUID()), name, name, List.of(), kind, parent, null),
                Accounts.PROGRAM);
    }
}
