package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.plan.Act;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a unit sees of its own, and looking back over the years. */
@MingtangTest
class MyUnitPagesTests {

    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private Units units;

    @Autowired
    private Tasks tasks;

    private Town town;

    @BeforeEach
    void found() {
        town = Town.in(program);
    }

    @Test
    void showsADepartmentWhatItsOfficesHaveToDoToo() {
        UnitId office = SomeUnits.add(units, "市教育局办公室" + town.mark, "办公室", UnitKind.OFFICE, town.education);
        town.issue(2026, false, town.row("科室的事", YEAR_END, office), town.row("卫健的事", YEAR_END, town.health));
        String page = myUnit(town.clerk, "");
        assertThat(page).contains("科室的事", "市教育局办公室" + town.mark, "要做的 1 项").doesNotContain("卫健的事");
        String own = myUnit(Town.person("桑教", office, Role.CLERK), "");
        assertThat(own).contains("科室的事", "要做的 1 项");
    }

    @Test
    void doesNotTakeItsDepartmentsTasksForAGovernmentsOwn() {
        UnitId district = SomeUnits.district(units);
        UnitId bureau = SomeUnits.department(units, district, "教育局");
        town.issue(2026, false, town.row("政府的事", YEAR_END, district), town.row("部门的事", YEAR_END, bureau));
        assertThat(myUnit(Town.person("区长", district, Role.LEADER), ""))
                .contains("政府的事", "要做的 1 项")
                .doesNotContain("部门的事");
    }

    @Test
    void putsWhatIsDueFirstFirstAndTheFinishedBelow() {
        PlanId plan = town.issue(
                2026,
                false,
                town.row("年底的事", YEAR_END, town.education),
                town.row("逾期的事", LocalDate.of(2026, 6, 30), town.education),
                town.row("了结的事", LocalDate.of(2026, 3, 31), Town.trainings(9), town.education));
        town.take(town.tasksOf(plan).get(2), town.education, Act.CLOSE, "不再需要", town.chief);
        String page = myUnit(town.clerk, "");
        assertThat(page).contains("要做的 2 项", "已办结的 1 项", "逾期 100 个工作日", "0 / 9 次", "未达标");
        assertThat(page.indexOf("逾期的事")).isLessThan(page.indexOf("年底的事"));
        assertThat(page.indexOf("年底的事")).isLessThan(page.indexOf("了结的事"));
    }

    @Test
    void noLongerShowsWhatWasHandedOverButShowsItToWhoTookIt() {
        PlanId plan = town.issue(2026, false, town.row("移交的事", YEAR_END, town.education));
        TaskView task = town.tasksOf(plan).get(0);
        tasks.handOver(task.id(), town.part(task, town.education), town.health, "职责调整", town.chief);
        assertThat(myUnit(town.clerk, "")).contains("要做的 0 项").doesNotContain("移交的事");
        assertThat(myUnit(Town.person("石医", town.health, Role.CLERK), "")).contains("移交的事", "签收任务");
    }

    @Test
    void keepsTheYearsApart() {
        town.issue(2026, false, town.row("今年的事", YEAR_END, town.education));
        town.issue(2025, false, town.row("去年的事", LocalDate.of(2025, 12, 31), town.education));
        assertThat(myUnit(town.clerk, "")).contains("今年的事").doesNotContain("去年的事");
        assertThat(myUnit(town.clerk, "?year=2025"))
                .contains("去年的事", "href=\"/desk/my-unit?year=2026\"")
                .doesNotContain("今年的事");
    }

    @Test
    void hasNothingForAPersonOfAUnitThatIsNotInTheList() {
        assertThat(myUnit(SignedAs.person(Role.CLERK), "")).contains("已不在名录的单位", "要做的 0 项");
    }

    @Test
    void looksBackToTheLatestEarlierYearOfTheSameIssuer() {
        PlanId now = town.issue(2026, false, town.row("更新栏目", YEAR_END, town.education));
        town.issue(2024, false, town.row("前年的事", YEAR_END, town.education));
        town.issue(2025, false, town.row("去年的事", YEAR_END, town.education));
        town.issue(2027, false, town.row("明年的事", YEAR_END, town.education));
        Town other = Town.in(program);
        PlanId others = other.issue(2025, false, other.row("别处的事", YEAR_END, other.education));
        String page = text(get("/desk/plans/" + now + "/look-back", town.chief));
        assertThat(page).contains("去年的事", "今年新增 1 项").doesNotContain("前年的事", "明年的事", "别处的事");
        assertThat(text(get("/desk/plans/" + now + "/look-back?with=" + others, town.chief)))
                .contains("别处的事")
                .doesNotContain("去年的事");
    }

    @Test
    void showsOnTheCalendarWhatIsDueEachMonth() {
        PlanId plan = town.issue(
                2026,
                false,
                town.row("六月的事", LocalDate.of(2026, 6, 30), town.education, town.health),
                town.row("年底的事", YEAR_END, town.education));
        String page = text(get("/desk/plans/" + plan + "/calendar", town.chief));
        assertThat(page).contains("2026 年 6 月", "2026 年 12 月", "2026-06-30").doesNotContain("2026 年 7 月");
        assertThat(page.indexOf("六月的事")).isLessThan(page.indexOf("年底的事"));
    }

    private String myUnit(Person person, String query) {
        return text(get("/desk/my-unit" + query, person));
    }

    private MvcTestResult get(String address, Person person) {
        MvcTestResult answer =
                pages.get().uri(address).with(SignedAs.person(person)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer;
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
