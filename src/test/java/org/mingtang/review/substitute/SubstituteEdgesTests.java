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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

/** Days that touch, people who may not, and the page as every role. */
@MingtangTest
class SubstituteEdgesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private Candidates candidates;

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

    @ParameterizedTest(name = "named for days 5 to 9, then {0} to {1}: {2}")
    @DisplayName("Two substitutions may touch but not share a day")
    @CsvSource({
        "1, 4, true",
        "10, 12, true",
        "4, 5, false",
        "9, 12, false",
        "6, 8, false",
        "1, 20, false",
        "5, 9, false"
    })
    void letsNoDayBeNamedTwice(int from, int to, boolean accepted) {
        Person other = account("祝同舟", bureau, Role.CLERK);
        assertThat(name(deputy, 5, 9)).isEmpty();

        assertThat(name(other, from, to).isEmpty()).isEqualTo(accepted);
        assertThat(substitutes.namedBy(head.account())).hasSize(accepted ? 2 : 1);
    }

    @Test
    void freesTheDaysOfAnEndedSubstitution() {
        name(deputy, 5, 9);
        substitutes.end(substitutes.namedBy(head.account()).get(0).id(), head);

        assertThat(name(deputy, 5, 9)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "-1, 0, false", "0, 180, true", "0, 181, false", "3, 2, false", "3, 3, true"})
    void boundsTheDays(int from, int to, boolean accepted) {
        assertThat(name(deputy, from, to).isEmpty()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("Only colleagues who may review stand in")
    void offersColleaguesWhoMayReview(Role role) {
        Person colleague = account("某人", bureau, role);
        boolean may = role != Role.AUDITOR && role != Role.SYSTEM_ADMINISTRATOR;

        assertThat(candidates.of(head).contains(colleague)).isEqualTo(may);
        assertThat(name(colleague, 0, 1).isEmpty()).isEqualTo(may);
    }

    @Test
    void offersNobodyOfAnotherUnitAndNotOneself() {
        Person stranger = account("石警", SomeUnits.department(units, SomeUnits.district(units), "教育局"), Role.HEAD);

        assertThat(candidates.of(head)).contains(deputy).doesNotContain(stranger, head);
        assertThat(name(stranger, 0, 1)).extracting(Refusal::field).containsExactly("substitute");
        assertThat(name(head, 0, 1)).extracting(Refusal::field).containsExactly("substitute");
    }

    @Test
    void tellsHowEachStands() {
        name(deputy, 0, 2);
        name(deputy, 5, 6);
        assertThat(states()).containsExactly("未开始", "代审中");
        clock.moveTo(TODAY.plusDays(3));
        assertThat(states()).containsExactly("未开始", "已到期");
        clock.moveTo(TODAY.plusDays(5));
        assertThat(states()).containsExactly("代审中", "已到期");
        substitutes.end(substitutes.namedBy(head.account()).get(0).id(), head);
        assertThat(states()).containsExactly("已结束", "已到期");
        assertThat(substitutes.namedFor(deputy.account()))
                .hasSize(2)
                .allMatch(each -> each.toString().contains("沈怀谷"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opensThePageToThoseWhoSeeReviews(Role role) {
        Person person = account("某人", bureau, role);
        boolean may = role != Role.SYSTEM_ADMINISTRATOR;

        assertThat(new DeskOfReviews(web)
                        .get(person, "/desk/review-substitutes")
                        .getResponse()
                        .getStatus())
                .isEqualTo(may ? 200 : 403);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhyItIsRefused() {
        DeskOfReviews desk = new DeskOfReviews(web);

        var answer = desk.post(
                head,
                "/desk/review-substitutes",
                "substitute",
                deputy.account().toString(),
                "from",
                "2026-11-30",
                "to",
                "2026-11-29");

        assertThat(text(answer)).contains("结束日期不能早于开始日期", "2026-11-30");
        assertThat(substitutes.namedBy(head.account())).isEmpty();
        assertThat(desk.post(head, "/desk/review-substitutes", "substitute", "x", "from", "x", "to", "")
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }

    @Test
    void endsNothingOfOthersAndNothingThatIsNotThere() {
        name(deputy, 0, 2);
        UUID id = substitutes.namedBy(head.account()).get(0).id();

        for (Person other : List.of(deputy, account("祝同舟", bureau, Role.HEAD))) {
            assertThatThrownBy(() -> substitutes.end(id, other))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("没有这条代审");
        }
        assertThatThrownBy(() -> substitutes.end(UUID.randomUUID(), head)).isInstanceOf(UnlawfulAct.class);
        assertThat(substitutes.principalsOf(deputy.account())).containsExactly(head);
    }

    private List<String> states() {
        return substitutes.namedBy(head.account()).stream()
                .map(Substitute::state)
                .toList();
    }

    private List<Refusal> name(Person whom, int from, int to) {
        return substitutes.name(new SubstituteForm(whom.account(), TODAY.plusDays(from), TODAY.plusDays(to)), head);
    }

    private Person account(String name, UnitId unit, Role role) {
        String login = "s" + UUID.randomUUID().toString().substring(0, 8);
        NewAccount account =
                new NewAccount(login, name, unit.value(), Set.of(role), null, "a quiet mountain path", false);
        return accounts.find(accounts.create(account, Accounts.PROGRAM).value()).orElseThrow();
    }
}
