package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.mingtang.plan.NewPlan.NewAssignment;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.UnlawfulAct;

/** One unit's part by itself: its stage, its day, what waits for a decision. */
class AssignmentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 29);

    private final NewAssignment given = new NewAssignment(UUID.randomUUID(), "县教育局", Role.RESPONSIBLE);
    private final Assignment part = new Assignment(given, DUE, false);

    @Test
    void beginsIssuedWithTheTablesDay() {
        assertThat(part.stage()).isEqualTo(Stage.ISSUED);
        assertThat(part.due()).isEqualTo(DUE);
        assertThat(part.askedDue()).isNull();
        assertThat(part.unit()).isEqualTo(given.unit());
        assertThat(part.namedAs()).isEqualTo("县教育局");
    }

    @Test
    void staysWhereItIsWhenAnActIsRefused() {
        assertThatThrownBy(() -> part.take(Act.APPROVE, TODAY)).isInstanceOf(UnlawfulAct.class);

        assertThat(part.stage()).isEqualTo(Stage.ISSUED);
    }

    @Test
    void keepsItsDayUntilAnotherIsGranted() {
        asked();
        assertThat(part.due()).isEqualTo(DUE);
        assertThat(part.askedDue()).isEqualTo(LATER);

        part.decide(true);

        assertThat(part.due()).isEqualTo(LATER);
        assertThat(part.askedDue()).isNull();
    }

    @Test
    void keepsItsDayWhenAnotherIsRefused() {
        asked();

        part.decide(false);

        assertThat(part.due()).isEqualTo(DUE);
        assertThat(part.askedDue()).isNull();
    }

    @Test
    void asksOnceAtATimeAndAgainOnceThatIsDecided() {
        asked();
        assertThatThrownBy(() -> part.ask(LATER.plusDays(1), "仍未开通"))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("不能重复申请");
        assertThat(part.askedDue()).isEqualTo(LATER);

        part.decide(false);
        part.ask(LATER.plusDays(1), "仍未开通");

        assertThat(part.askedDue()).isEqualTo(LATER.plusDays(1));
    }

    @Test
    void decidesNothingWhereNothingWasAsked() {
        assertThatThrownBy(() -> part.decide(true))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有待决定的调整期限申请");
        assertThat(part.due()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"CLOSE", "CANCEL", "HAND_OVER"})
    void waitsForNoDecisionOnceItIsOver(Act end) {
        asked();

        part.take(end, TODAY);

        assertThat(part.askedDue()).isNull();
        assertThat(part.due()).isEqualTo(DUE);
    }

    @Test
    void stillWaitsForTheDecisionWhileItIsReviewedAndAfterItWasReturned() {
        asked();
        part.take(Act.HAND_IN, TODAY);
        assertThat(part.askedDue()).isEqualTo(LATER);

        part.take(Act.RETURN, TODAY);
        part.decide(true);

        assertThat(part.due()).isEqualTo(LATER);
    }

    @Test
    void needsNoDecisionOnTheDayOnceItWasApproved() {
        asked();
        part.take(Act.HAND_IN, TODAY);

        part.take(Act.APPROVE, TODAY);

        assertThat(part.askedDue()).isNull();
    }

    @Test
    void followsTheTablesDayUnlessItsOwnWasGranted() {
        part.reword(given, DUE, LATER);
        assertThat(part.due()).isEqualTo(LATER);

        part.reword(given, DUE, LocalDate.of(2026, 6, 30));
        assertThat(part.due()).isEqualTo(LATER);
    }

    @Test
    void losesItsDayWhenTheTableNoLongerNamesOne() {
        part.reword(given, DUE, null);

        assertThat(part.due()).isNull();
    }

    @Test
    void takesTheTablesNewNameAndRole() {
        part.reword(new NewAssignment(given.unit(), "县教体局", Role.LEAD), DUE, DUE);

        assertThat(part.namedAs()).isEqualTo("县教体局");
        assertThat(part.role()).isEqualTo(Role.LEAD);
        assertThat(part.stage()).isEqualTo(Stage.ISSUED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"CANCEL", "HAND_OVER"})
    void beginsAnewWhenACorrectedTableNamesTheUnitAgain(Act end) {
        part.take(end, TODAY);

        part.reword(given, DUE, DUE);

        assertThat(part.stage()).isEqualTo(Stage.ISSUED);
    }

    @Test
    void staysFinishedWhenTheTableIsOnlyReworded() {
        part.take(Act.CLOSE, TODAY);

        part.reword(given, DUE, LATER);

        assertThat(part.stage()).isEqualTo(Stage.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"CANCEL", "HAND_OVER"})
    void beginsAnewWhenItComesBack(Act end) {
        part.take(end, TODAY);

        part.beginAgain(new NewAssignment(given.unit(), "教育局", Role.LEAD), LATER, true);

        assertThat(part.stage()).isEqualTo(Stage.ISSUED);
        assertThat(part.due()).isEqualTo(LATER);
        assertThat(part.provisional()).isTrue();
        assertThat(part.role()).isEqualTo(Role.LEAD);
        assertThat(part.namedAs()).isEqualTo("教育局");
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            mode = Mode.INCLUDE,
            names = {"ACCEPT", "CLOSE", "URGE"})
    void isNotGivenTwice(Act act) {
        part.take(act, TODAY);

        assertThatThrownBy(() -> part.beginAgain(given, LATER, false))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("已经下达给这个单位");
        assertThat(part.due()).isEqualTo(DUE);
    }

    private void asked() {
        part.take(Act.ACCEPT, TODAY);
        part.ask(LATER, "平台尚未开通");
    }
}
