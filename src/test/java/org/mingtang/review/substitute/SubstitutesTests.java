package org.mingtang.review.substitute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.review.DeskOfReviews.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.NewAccount;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.DeskOfReviews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who stands in for whom, and on which days. */
@MingtangTest
class SubstitutesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvcTester web;

    private UnitId bureau;
    private Person head;
    private Person deputy;

    @BeforeEach
    void found() {
        bureau = SomeUnits.department(units, SomeUnits.district(units), "教育局");
        head = account("沈怀谷", bureau, Role.HEAD);
        deputy = account("方知远", bureau, Role.CLERK);
    }

    @AfterEach
    void setBack() {
        clock.reset();
    }

    @Test
    void standsInOnTheDaysNamedAndOnNoOther() {
        assertThat(name(deputy, TODAY.plusDays(1), TODAY.plusDays(3))).isEmpty();

        assertThat(substitutes.principalsOf(deputy.account())).isEmpty();
        clock.moveTo(TODAY.plusDays(1));
        assertThat(substitutes.principalsOf(deputy.account())).containsExactly(head);
        assertThat(substitutes.substitutesOf(head.account())).containsExactly(deputy);
        clock.moveTo(TODAY.plusDays(3));
        assertThat(substitutes.principalsOf(deputy.account())).containsExactly(head);
        clock.moveTo(TODAY.plusDays(4));
        assertThat(substitutes.principalsOf(deputy.account())).isEmpty();
    }

    @Test
    void endsAtOnceByTheOneWhoNamedItOnly() {
        name(deputy, TODAY, TODAY);
        UUID id = substitutes.namedBy(head.account()).get(0).id();

        assertThatThrownBy(() -> substitutes.end(id, deputy)).isInstanceOf(UnlawfulAct.class);
        assertThat(substitutes.principalsOf(deputy.account())).isNotEmpty();
        substitutes.end(id, head);
        assertThat(substitutes.principalsOf(deputy.account())).isEmpty();
        assertThatThrownBy(() -> substitutes.end(id, head)).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    void refusesWhatMakesNoSenseAllAtOnce() {
        assertThat(name(head, TODAY.minusDays(1), TODAY.minusDays(2)))
                .extracting(Refusal::message)
                .containsExactly("请选择本单位可以审核的同事作为代审人。", "结束日期不能早于开始日期。", "开始日期不能早于今天。");
        assertThat(name(deputy, TODAY, TODAY.plusDays(181)))
                .singleElement()
                .asString()
                .contains("180 天");
        assertThat(substitutes.name(new SubstituteForm(deputy.account(), null, TODAY), head))
                .singleElement()
                .asString()
                .contains("起止日期");
        assertThat(substitutes.namedBy(head.account())).isEmpty();
    }

    @Test
    void refusesTwoAtATimeAndPeopleOfOtherUnits() {
        name(deputy, TODAY, TODAY.plusDays(5));
        assertThat(name(deputy, TODAY.plusDays(5), TODAY.plusDays(9)))
                .singleElement()
                .asString()
                .contains("已指定过");
        assertThat(name(deputy, TODAY.plusDays(6), TODAY.plusDays(9))).isEmpty();
        Person stranger = account("他人", SomeUnits.department(units, SomeUnits.district(units), "教育局"), Role.HEAD);
        assertThat(name(stranger, TODAY.plusDays(20), TODAY.plusDays(20)))
                .singleElement()
                .asString()
                .contains("请选择");
    }

    @Test
    void isNamedAndEndedOnTheDesk() {
        DeskOfReviews desk = new DeskOfReviews(web);
        assertThat(text(desk.get(head, "/desk/review-substitutes")))
                .contains("方知远")
                .doesNotContain("沈怀谷</option>");

        assertThat(desk.post(
                        head,
                        "/desk/review-substitutes",
                        "substitute",
                        deputy.account().toString(),
                        "from",
                        "2026-11-23",
                        "to",
                        "2026-11-25"))
                .hasRedirectedUrl("/desk/review-substitutes");
        assertThat(text(desk.get(head, "/desk/review-substitutes"))).contains("代审中");
        assertThat(text(desk.get(deputy, "/desk/review-substitutes"))).contains("沈怀谷", "代审中");
        UUID id = substitutes.namedBy(head.account()).get(0).id();
        assertThat(desk.post(head, "/desk/review-substitutes/" + id + "/end"))
                .hasRedirectedUrl("/desk/review-substitutes");
        assertThat(text(desk.get(head, "/desk/review-substitutes"))).contains("已结束");
        assertThat(desk.post(head, "/desk/review-substitutes", "from", "2026-11-23"))
                .hasStatus(422);
    }

    private List<Refusal> name(Person substitute, LocalDate from, LocalDate to) {
        return substitutes.name(new SubstituteForm(substitute.account(), from, to), head);
    }

    private Person account(String name, UnitId unit, Role role) {
        String login = "s" + UUID.randomUUID().toString().substring(0, 12);
        NewAccount asked =
                new NewAccount(login, name, unit.value(), Set.of(role), null, "a quiet mountain path", false);
        return accounts.find(accounts.create(asked, Accounts.PROGRAM).value()).orElseThrow();
    }
}
