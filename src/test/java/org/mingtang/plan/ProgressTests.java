package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.trainings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.evidence.Evidence;
import org.mingtang.evidence.FactDraft;
import org.mingtang.evidence.FactId;
import org.mingtang.evidence.FactView;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.TargetProgress.UnitCount;
import org.mingtang.plan.TownHall.World;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.springframework.beans.factory.annotation.Autowired;

/** What counts for a target: the right kind, of the right units, in the right days, and not taken back. */
@MingtangTest
class ProgressTests {

    private static final Person SCRIBE =
            new Person(UUID.randomUUID(), "文书", UUID.randomUUID(), Set.of(Role.OPENNESS_OFFICE));

    @Autowired
    TownHall hall;

    @Autowired
    Tasks tasks;

    @Autowired
    Evidence evidence;

    @Autowired
    Progress progress;

    @Autowired
    MovableClock clock;

    private World world;

    @BeforeEach
    void found() {
        world = hall.founded();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void countsItsOwnKindOnly() {
        TaskView task = hall.issued(world, List.of(trainings(2, false)), responsible(world.education()));
        fact("TRAINING", world.education(), "2026-03-05", null);
        fact("MEETING", world.education(), "2026-03-06", null);

        assertThat(only(task).facts())
                .extracting(fact -> fact.kind().code(), FactView::on)
                .containsExactly(tuple("TRAINING", LocalDate.of(2026, 3, 5)));
    }

    @Test
    void countsTheUnitsOfTheTaskOnlyAndAllOfThemTogether() {
        TaskView both = hall.issued(
                world, List.of(trainings(3, false)), responsible(world.education()), responsible(world.police()));
        TaskView one = hall.issued(world, List.of(trainings(3, false)), responsible(world.education()));
        fact("TRAINING", world.education(), "2026-03-05", null);
        fact("TRAINING", world.police(), "2026-04-05", null);
        fact("TRAINING", world.office(), "2026-05-05", null);

        assertThat(only(both).count()).isEqualByComparingTo("2");
        assertThat(only(one).count()).isEqualByComparingTo("1");
    }

    @Test
    void countsWhatTheOfficesInsideAUnitDid() {
        TaskView task = hall.issued(world, List.of(trainings(3, false)), responsible(world.education()));
        UnitId section = hall.officeOf(world.education(), "信息科");
        UnitId desk = hall.officeOf(section, "公开岗");
        fact("TRAINING", world.education(), "2026-03-05", null);
        fact("TRAINING", section, "2026-04-05", null);
        fact("TRAINING", desk, "2026-05-05", null);

        assertThat(only(task).count()).isEqualByComparingTo("3");
        assertThat(only(task).reached()).isTrue();
    }

    @Test
    void doesNotCountForAnOfficeWhatItsDepartmentDid() {
        UnitId section = hall.officeOf(world.education(), "信息科");
        TaskView task = hall.issued(world, List.of(trainings(1, false)), responsible(section));
        fact("TRAINING", world.education(), "2026-03-05", null);

        assertThat(only(task).count()).isZero();
    }

    @Test
    void countsAnOfficesDeedOnceThoughBothHaveTheTask() {
        UnitId section = hall.officeOf(world.education(), "信息科");
        TaskView task =
                hall.issued(world, List.of(trainings(2, false)), responsible(world.education()), responsible(section));
        fact("TRAINING", section, "2026-04-05", null);

        assertThat(only(task).count()).isEqualByComparingTo("1");
        assertThat(only(task).facts()).hasSize(1);
    }

    @Test
    void addsUpQuantitiesRatherThanRecords() {
        TaskView task = hall.issued(world, List.of(trainings(10, false)), responsible(world.education()));
        fact("TRAINING", world.education(), "2026-03-05", "2.5");
        fact("TRAINING", world.education(), "2026-03-06", "4");

        assertThat(TargetProgress.plain(only(task).count())).isEqualTo("6.5");
        assertThat(only(task).percent()).isEqualTo(65);
    }

    @Test
    void forgetsWhatWasTakenBack() {
        TaskView task = hall.issued(world, List.of(trainings(1, false)), responsible(world.education()));
        FactId entered = fact("TRAINING", world.education(), "2026-03-05", null);
        assertThat(only(task).word()).isEqualTo("已达标");

        evidence.withdraw(entered, "日期填错", SCRIBE);

        assertThat(only(task).count()).isZero();
        assertThat(only(task).facts()).isEmpty();
        assertThat(only(task).word()).isEqualTo("进度偏慢");
    }

    @Test
    void countsFromTheFirstDayOfTheYearToTheLast() {
        clock.moveTo(LocalDate.of(2027, 1, 2));
        TaskView task = hall.issued(world, List.of(trainings(4, false)), responsible(world.education()));
        fact("TRAINING", world.education(), "2025-12-31", null);
        fact("TRAINING", world.education(), "2026-01-01", null);
        fact("TRAINING", world.education(), "2026-12-31", null);
        fact("TRAINING", world.education(), "2027-01-01", null);

        assertThat(only(task).count()).isEqualByComparingTo("2");
        assertThat(only(task).projected()).isEqualByComparingTo("2");
        assertThat(only(task).word()).isEqualTo("未达标");
    }

    @Test
    void beginsAnewWithEachQuarterAndHalfYear() {
        fact("TRAINING", world.education(), "2026-06-30", null);
        fact("TRAINING", world.education(), "2026-07-01", null);
        fact("TRAINING", world.education(), "2026-09-30", null);
        fact("TRAINING", world.education(), "2026-10-01", null);
        TaskView quarter = each(Period.QUARTER);
        TaskView half = each(Period.HALF_YEAR);

        assertThat(only(quarter).count()).isEqualByComparingTo("1");
        assertThat(only(half).count()).isEqualByComparingTo("3");

        clock.moveTo(LocalDate.of(2026, 9, 30));
        assertThat(only(quarter).count()).isEqualByComparingTo("2");
        clock.moveTo(LocalDate.of(2026, 6, 30));
        assertThat(only(quarter).count()).isEqualByComparingTo("1");
        assertThat(only(half).from()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void forecastsTheYearsEndFromThePaceSoFar() {
        TaskView task = hall.issued(world, List.of(trainings(10, false)), responsible(world.education()));
        fact("TRAINING", world.education(), "2026-01-05", "5");

        clock.moveTo(LocalDate.of(2026, 7, 2));
        assertThat(only(task).projected()).isEqualByComparingTo("10");
        assertThat(only(task).word()).isEqualTo("进度正常");

        clock.moveTo(LocalDate.of(2026, 10, 1));
        assertThat(only(task).projected()).isEqualByComparingTo("7");
        assertThat(only(task).word()).isEqualTo("进度偏慢");
        assertThat(only(task).behind()).isTrue();
    }

    @Test
    void measuresByTheLastUnitWhereEachMustReachIt() {
        TaskView task = hall.issued(
                world, List.of(trainings(2, true)), responsible(world.education()), responsible(world.police()));
        fact("TRAINING", world.education(), "2026-03-05", "7");
        fact("TRAINING", world.police(), "2026-03-05", null);

        TargetProgress counted = only(task);

        assertThat(counted.count()).isEqualByComparingTo("1");
        assertThat(counted.reached()).isFalse();
        assertThat(counted.perUnit())
                .extracting(UnitCount::unit, unit -> unit.count().intValue(), UnitCount::reached)
                .containsExactlyInAnyOrder(
                        tuple(world.education().value(), 7, true),
                        tuple(world.police().value(), 1, false));
    }

    @Test
    void addsAnOfficesDeedsToItsUnitsOwnCount() {
        UnitId section = hall.officeOf(world.police(), "指挥中心");
        TaskView task = hall.issued(
                world, List.of(trainings(1, true)), responsible(world.education()), responsible(world.police()));
        fact("TRAINING", world.education(), "2026-03-05", null);
        fact("TRAINING", section, "2026-03-05", null);

        assertThat(only(task).perUnit()).extracting(UnitCount::reached).containsExactly(true, true);
        assertThat(only(task).reached()).isTrue();
    }

    @Test
    void leavesOutAUnitWhosePartWasHandedOver() {
        TaskView task = hall.issued(world, List.of(trainings(2, true)), responsible(world.education()));
        fact("TRAINING", world.education(), "2026-03-05", null);
        tasks.handOver(task.id(), task.parts().get(0).id(), world.police(), "职责划转", world.supervisor());

        TargetProgress counted = only(hall.again(task));

        assertThat(counted.count()).isZero();
        assertThat(counted.perUnit())
                .extracting(UnitCount::unit)
                .containsExactly(world.police().value());
    }

    @Test
    void promisesNothingMoreOnceTheTaskIsFinished() {
        TaskView task = hall.issued(world, List.of(trainings(400, false)), responsible(world.education()));
        fact("TRAINING", world.education(), "2026-03-05", "399");
        assertThat(only(task).word()).isEqualTo("进度正常");

        tasks.take(task.id(), task.parts().get(0).id(), Act.CLOSE, Grounds.of("不再考核"), world.supervisor());

        assertThat(only(hall.again(task)).word()).isEqualTo("未达标");
    }

    @Test
    void saysNothingOfTargetsThatAreProvedByDocument() {
        NewTarget byDocument =
                new NewTarget("公开目录", Operator.AT_LEAST, BigDecimal.ONE, "份", Period.YEAR, null, null, false);
        TaskView task = hall.issued(world, List.of(byDocument, trainings(1, false)), responsible(world.education()));

        assertThat(progress.of(task, 2026))
                .extracting(counted -> counted.goal().measure())
                .containsExactly("业务培训");
        assertThat(task.goals()).hasSize(2);
    }

    private TaskView each(Period period) {
        NewTarget target =
                new NewTarget("业务培训", Operator.AT_LEAST, BigDecimal.TEN, "次", period, null, "TRAINING", false);
        return hall.issued(world, List.of(target), responsible(world.education()));
    }

    private TargetProgress only(TaskView task) {
        List<TargetProgress> all = progress.of(task, 2026);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private FactId fact(String kind, UnitId unit, String on, @Nullable String quantity) {
        BigDecimal amount = quantity == null ? null : new BigDecimal(quantity);
        return evidence.record(
                new FactDraft(kind, unit, LocalDate.parse(on), "政务公开业务培训", null, null, null, amount), SCRIBE);
    }
}
