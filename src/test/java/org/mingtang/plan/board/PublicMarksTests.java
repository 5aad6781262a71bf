package org.mingtang.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.plan.Act;
import org.mingtang.plan.NewPlan;
import org.mingtang.plan.NewPlan.NewTask;
import org.mingtang.plan.PlanId;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.Plans;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TasksAtAGlance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whether what was made of an open plan still holds, and which plans the portal shows first. */
@MingtangTest
class PublicMarksTests {

    @Autowired
    private AutowireCapableBeanFactory program;

    @Autowired
    private PublicMarks marks;

    @Autowired
    private PublicPlans publicPlans;

    @Autowired
    private PublicYear years;

    @Autowired
    private Plans plans;

    @Autowired
    private Units units;

    @Autowired
    private TasksAtAGlance glances;

    @Autowired
    private MovableClock clock;

    private Town town;
    private PlanId plan;
    private TaskView guide;

    @BeforeEach
    void issueAPlanSomeDaysAgo() {
        // The clock stands still in tests: an act of the same day would bear the same time as the issue.
        clock.moveTo(LocalDate.of(2026, 11, 20));
        town = Town.in(program);
        plan = town.issue(2026, true, town.row("公布办事指南", LocalDate.of(2026, 6, 30), town.education));
        clock.reset();
        guide = town.tasksOf(plan).get(0);
        publicPlans.forget();
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
        publicPlans.forget();
    }

    @Test
    void holdsWhileNothingHappens() {
        assertThat(marks.of(plan)).isEqualTo(marks.of(plan));
        assertThat(publicPlans.find(plan).orElseThrow().version())
                .isEqualTo(publicPlans.find(plan).orElseThrow().version());
    }

    @Test
    void holdsNoLongerAfterAnAct() {
        String before = marks.of(plan);
        town.take(guide, town.education, Act.ACCEPT, "", town.clerk);
        assertThat(marks.of(plan)).isNotEqualTo(before);
    }

    @Test
    void holdsNoLongerAfterAnotherEdition() {
        String before = marks.of(plan);
        plans.reissue(
                plan,
                town.table(2026, true, town.row("公布清单", LocalDate.of(2026, 6, 30), town.education)),
                "有误",
                town.chief);
        assertThat(marks.of(plan)).isNotEqualTo(before);
    }

    @Test
    void holdsNoLongerOnceSomethingWasDoneThatMayCount() {
        clock.moveTo(LocalDate.of(2090, 1, 3)); // later than anything recorded by others
        town.record(town.education, "第零期", null, "");
        clock.pass(Duration.ofMinutes(1));
        String before = marks.of(plan);
        town.record(town.education, "第一期", null, "");
        assertThat(marks.of(plan)).isNotEqualTo(before);
    }

    @Test
    void holdsNoLongerAtMidnightSinceATaskMayBeLateThen() {
        String before = marks.of(plan);
        clock.moveTo(LocalDate.of(2026, 11, 24));
        assertThat(marks.of(plan)).isNotEqualTo(before);
        assertThat(marks.changed(plan))
                .isAfterOrEqualTo(LocalDate.of(2026, 11, 24)
                        .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                        .toInstant());
    }

    @Test
    void isNotTouchedByAnotherPlansActs() {
        Town other = Town.in(program);
        PlanId another = other.issue(2026, true, other.row("别处", LocalDate.of(2026, 6, 30), other.health));
        String before = marks.of(plan);
        other.take(other.tasksOf(another).get(0), other.health, Act.CLOSE, "不再需要", other.chief);
        assertThat(marks.of(plan)).isEqualTo(before);
    }

    @Test
    void listsTheGovernmentsOwnPlanBeforeThoseOfItsUnits() {
        UnitId root = units.root().map(UnitView::id).orElseThrow();
        NewTask row = town.row("规划的事", LocalDate.of(2093, 6, 30), town.education);
        PlanId departments = town.issue(2093, true, row);
        PlanId own = plans.issue(
                new NewPlan(root, 2093, "市政府的表", null, null, null, true, null, null, List.of(row)),
                Town.person("市长", root, Role.HEAD));
        publicPlans.forget();
        assertThat(publicPlans.ofYear(2093))
                .extracting(each -> each.head().id())
                .containsExactly(own.toString(), departments.toString());
        assertThat(publicPlans.open()).extracting(PlanView::year).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(years.all(UnitScope.ALL)).startsWith(2093).contains(2026).doesNotHaveDuplicates();
    }

    @Test
    void findsNoPlanThatIsNotOpenAndNoTaskOfIt() {
        PlanId closed = town.issue(2026, false, town.row("CLOSED", LocalDate.of(2026, 6, 30), town.health));
        publicPlans.forget();
        assertThat(publicPlans.find(closed)).isEmpty();
        assertThat(publicPlans.holding(town.tasksOf(closed).get(0).id().value()))
                .isEmpty();
        assertThat(publicPlans.holding(guide.id().value()))
                .hasValueSatisfying(each -> assertThat(each.head().id()).isEqualTo(plan.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abcd", "1999", "20260", " 2026", "-2026"})
    void showsThisYearUnlessAskedForAnother(String asked) {
        assertThat(years.shown(asked, UnitScope.ALL)).isEqualTo(2026);
        assertThat(years.shown("2009", UnitScope.ALL)).isEqualTo(2009);
    }

    @Test
    void showsTheLatestYearBeforeWhenThisYearHasNoPlanYet() {
        clock.moveTo(LocalDate.of(2027, 1, 4));
        int shown = years.shown("", UnitScope.ALL);
        assertThat(years.all(UnitScope.ALL)).contains(shown);
        assertThat(years.all(UnitScope.ALL)).noneMatch(year -> year > shown && year <= 2027);
    }

    @Test
    void tellsTheHomePageTheFiguresThatThePublicPageShows() {
        TasksAtAGlance.Glance glance = glances.glance(UnitScope.ALL);
        Figures all = Figures.together(
                publicPlans.ofYear(2026).stream().map(PublicPlan::figures).toList());
        assertThat(glance.year()).isEqualTo(2026);
        assertThat(glance.tasks()).isEqualTo(all.tasks()).isEqualTo(glance.done() + glance.running() + glance.late());
        assertThat(glance.late()).isEqualTo(all.late()).isPositive();
    }
}
