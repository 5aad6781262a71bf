package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.plan.TownHall.lead;
import static org.mingtang.plan.TownHall.responsible;
import static org.mingtang.plan.TownHall.row;
import static org.mingtang.plan.TownHall.support;
import static org.mingtang.plan.TownHall.trainings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.organisation.UnitId;
import org.mingtang.plan.NewPlan.NewTarget;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Operator;
import org.mingtang.plan.reading.ReadPlan.Period;
import org.mingtang.procedure.UnlawfulAct;

/** One row and its units: who hands in, who is finished with whom, what counts by itself. */
class TaskTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final UnitId education = new UnitId(UUID.randomUUID());
    private final UnitId police = new UnitId(UUID.randomUUID());
    private final UnitId health = new UnitId(UUID.randomUUID());

    @Test
    void givesEachUnitTheTablesDay() {
        Task task = task();

        Assignment part = task.assign(responsible(education), true);

        assertThat(part.due()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(part.provisional()).isTrue();
        assertThat(task.assignment(part.id())).isSameAs(part);
    }

    @Test
    void givesNoDayWhereTheTableHasNone() {
        Task task = new Task(UUID.randomUUID(), 0, row(null, "长期坚持", new Deadline.Ongoing(), List.of()));

        assertThat(task.assign(responsible(education), false).due()).isNull();
    }

    @Test
    void knowsNoPartOfAnotherTask() {
        Assignment foreign = task().assign(responsible(education), false);

        assertThatThrownBy(() -> task().assignment(foreign.id()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有下达给这个单位");
    }

    @Test
    void isNotGivenToAUnitThatHasIt() {
        Task task = task();
        task.assign(responsible(education), false);

        assertThatThrownBy(() -> task.assign(lead(education), false)).hasMessageContaining("已经下达给这个单位");
        assertThat(task.assignments()).hasSize(1);
    }

    @Test
    void comesBackToAUnitThatHandedItOver() {
        Task task = task();
        Assignment first = task.assign(responsible(education), false);
        first.take(Act.HAND_OVER, TODAY);

        Assignment again = task.assign(lead(education), false);

        assertThat(again).isSameAs(first);
        assertThat(again.stage()).isEqualTo(Stage.ISSUED);
        assertThat(task.assignments()).hasSize(1);
    }

    @Test
    void isHandedInByTheLeadWhereThereIsOne() {
        Task task = task();
        Assignment lead = task.assign(lead(education), false);
        Assignment helper = task.assign(support(police), false);
        Assignment alsoResponsible = task.assign(responsible(health), false);

        assertThatThrownBy(() -> task.requireHandingIn(helper)).hasMessageContaining("牵头单位汇总提交");
        assertThatCode(() -> task.requireHandingIn(lead)).doesNotThrowAnyException();
        assertThatCode(() -> task.requireHandingIn(alsoResponsible)).doesNotThrowAnyException();
    }

    @Test
    void isHandedInByTheSupportersWhereNobodyLeads() {
        Task task = task();
        Assignment helper = task.assign(support(police), false);

        assertThatCode(() -> task.requireHandingIn(helper)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"CANCEL", "HAND_OVER"})
    void isHandedInByTheSupportersOnceTheLeadIsGone(Act end) {
        Task task = task();
        Assignment lead = task.assign(lead(education), false);
        Assignment helper = task.assign(support(police), false);
        lead.take(end, TODAY);

        assertThatCode(() -> task.requireHandingIn(helper)).doesNotThrowAnyException();
    }

    @Test
    void finishesItsSupportersWithTheLead() {
        Task task = task();
        Assignment lead = task.assign(lead(education), false);
        Assignment helper = task.assign(support(police), false);
        assertThat(task.supportersToClose()).isEmpty();

        lead.take(Act.CLOSE, TODAY);

        assertThat(task.supportersToClose()).containsExactly(helper);
    }

    @Test
    void finishesItsSupportersOnlyWhenEveryUnitThatHandsInIsReady() {
        Task task = task();
        Assignment one = task.assign(lead(education), false);
        Assignment other = task.assign(lead(health), false);
        Assignment helper = task.assign(support(police), false);
        one.take(Act.CLOSE, TODAY);
        assertThat(task.supportersToClose()).isEmpty();

        other.take(Act.CANCEL, TODAY);

        assertThat(task.supportersToClose()).containsExactly(helper);
    }

    @Test
    void leavesAloneTheSupportersThatWereCancelled() {
        Task task = task();
        Assignment lead = task.assign(lead(education), false);
        task.assign(support(police), false).take(Act.CANCEL, TODAY);
        lead.take(Act.CLOSE, TODAY);

        assertThat(task.supportersToClose()).isEmpty();
    }

    @Test
    void keepsSupportersAtWorkWhenTheLeadWasOnlyCancelled() {
        Task task = task();
        Assignment lead = task.assign(lead(education), false);
        Assignment one = task.assign(support(police), false);
        task.assign(support(health), false);
        lead.take(Act.CANCEL, TODAY);

        one.take(Act.CLOSE, TODAY);

        assertThat(task.supportersToClose()).isEmpty();
    }

    @Test
    void finishesNobodyElseWhereNobodyLeads() {
        Task task = task();
        task.assign(responsible(education), false).take(Act.CLOSE, TODAY);
        task.assign(support(police), false);

        assertThat(task.supportersToClose()).isEmpty();
    }

    @Test
    void takesAPercentageOnlyWhereNoTargetCountsByItself() {
        NewTarget byDocument = new NewTarget("公开目录", Operator.AT_LEAST, BigDecimal.ONE, "份", null, null, null, false);
        Task counted = task(byDocument, trainings(2, false));

        assertThatThrownBy(() -> counted.requirePercentMakesSense(0)).hasMessageContaining("自动计数");
        assertThatCode(() -> counted.requirePercentMakesSense(null)).doesNotThrowAnyException();
        assertThatCode(() -> task(byDocument).requirePercentMakesSense(50)).doesNotThrowAnyException();
        assertThatCode(() -> task().requirePercentMakesSense(50)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "AT_LEAST, 10.00, 次, YEAR, none, false, 业务培训 ≥ 10 次/年",
                "AT_LEAST, 1, 次, QUARTER, none, true, 业务培训 ≥ 1 次/季度（每单位）",
                "EXACTLY, 2, 场, HALF_YEAR, none, false, 业务培训 = 2 场/半年",
                "AT_MOST, 0.5, %, MONTH, none, false, 业务培训 ≤ 0.5 %/月",
                "AT_LEAST, 3, 条, WEEK, 每个栏目, false, 业务培训 ≥ 3 条/周（每个栏目）",
                "AT_LEAST, 100, %, none, none, false, 业务培训 ≥ 100 %",
            })
    void saysItsTargetsInWords(
            Operator op, BigDecimal value, String unit, Period period, String scope, boolean each, String words) {
        Task task = task(new NewTarget("业务培训", op, value, unit, period, scope, "TRAINING", each));

        assertThat(task.targetsInWords()).isEqualTo(words);
    }

    @Test
    void saysSeveralTargetsInTheTablesOrder() {
        assertThat(task(trainings(2, false), trainings(1, true)).targetsInWords())
                .isEqualTo("业务培训 ≥ 2 次/年；业务培训 ≥ 1 次/年（每单位）");
        assertThat(task().targetsInWords()).isEmpty();
    }

    @Test
    void takesOverTheWordsOfACorrectedTableAndComesBackWhenItWasDropped() {
        Task task = task(trainings(2, false));
        task.drop();
        assertThat(task.dropped()).isTrue();

        task.word(4, row(null, "改过的任务", null, List.of()));

        assertThat(task.dropped()).isFalse();
        assertThat(task.requirement()).isEqualTo("改过的任务");
        assertThat(task.deadline().words()).isEqualTo("未写明");
        assertThat(task.targetsInWords()).isEmpty();
    }

    private static Task task(NewTarget... targets) {
        return new Task(UUID.randomUUID(), 0, row("规范政府信息公开专栏", List.of(targets)));
    }
}
