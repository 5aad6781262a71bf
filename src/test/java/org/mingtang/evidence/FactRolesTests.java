package org.mingtang.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may see, enter and take back which facts, on the pages. */
@MingtangTest
class FactRolesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    Evidence evidence;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    private UnitId unit = new UnitId(UUID.randomUUID());
    private Person clerk = Place.of(unit, Role.CLERK);

    @BeforeEach
    void foundUnit() {
        unit = Place.department(units);
        clerk = Place.of(unit, Role.CLERK);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void entersWhoMayEnter(Role role) {
        Person person = Place.of(unit, role);

        assertThat(enter(person, unit).getResponse().getStatus())
                .isEqualTo(person.may(Permission.RECORD_FACT) ? 302 : 403);
        assertThat(count()).isEqualTo(person.may(Permission.RECORD_FACT) ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void takesBackWhoMayEnterForThatUnit(Role role) {
        FactId fact = evidence.record(Draft.training(unit, "2026-03-01"), clerk);
        Person stranger = Place.of(Place.department(units), role);

        MvcTestResult answer = web.post()
                .uri("/desk/facts/" + fact + "/withdrawal")
                .with(csrf())
                .with(SignedAs.person(stranger))
                .param("reason", "日期填错")
                .exchange();

        assertThat(evidence.find(fact).orElseThrow().withdrawn()).isEqualTo(role == Role.OPENNESS_OFFICE);
        assertThat(answer.getResponse().getStatus()).isEqualTo(stranger.may(Permission.RECORD_FACT) ? 302 : 403);
    }

    @Test
    void offersTheWithdrawalOnlyToThoseWhoMay() {
        FactId fact = evidence.record(Draft.training(unit, "2026-03-01"), clerk);
        String offer = "/desk/facts/" + fact + "/withdrawal";

        assertThat(page(clerk, "/desk/facts/" + fact)).bodyText().contains(offer);
        assertThat(page(Place.of(Place.department(units), Role.CLERK), "/desk/facts/" + fact))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(offer);
        assertThat(page(Place.of(unit, Role.LEADER), "/desk/facts/" + fact))
                .bodyText()
                .doesNotContain(offer);
        evidence.withdraw(fact, "日期填错", clerk);
        assertThat(page(clerk, "/desk/facts/" + fact))
                .bodyText()
                .contains("日期填错")
                .doesNotContain(offer);
    }

    @Test
    void anotherUnitsFactIsNotEnteredByASentForm() {
        UnitId other = Place.department(units);

        assertThat(enter(clerk, other)).hasStatus(422).bodyText().contains("只能登记本单位的实绩");
        assertThat(database.sql("select count(*) from fact where unit = ?")
                        .param(other.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofTwoWhoTakeBackAtOnceOneIsTold() throws Exception {
        FactId fact = evidence.record(Draft.training(unit, "2026-03-01"), clerk);
        var together = new CyclicBarrier(2);
        Callable<Void> person = () -> {
            together.await();
            evidence.withdraw(fact, "重复", clerk);
            return null;
        };
        var threads = Executors.newFixedThreadPool(2);
        int refused = 0;
        for (var run : threads.invokeAll(List.of(person, person))) {
            try {
                run.get();
            } catch (ExecutionException second) {
                refused++;
            }
        }
        threads.shutdown();

        assertThat(refused).isEqualTo(1);
        assertThat(database.sql("select count(*) from audit_entry where act = '撤回实绩' and account = ?")
                        .param(clerk.account())
                        .query(Integer.class)
                        .single())
                .as("traces of the withdrawal")
                .isEqualTo(1);
    }

    @Test
    void entriesAndWithdrawalsLeaveATrace() {
        FactId fact = evidence.record(Draft.training(unit, "2026-03-01"), clerk);
        evidence.withdraw(fact, " 日期填错 ", clerk);

        assertThat(database.sql("select act || '：' || detail from audit_entry where account = ? order by seq")
                        .param(clerk.account())
                        .query(String.class)
                        .list())
                .containsExactly("登记实绩：培训 1 次，2026-03-01", "撤回实绩：日期填错");
    }

    @Test
    void aFactWithoutAFileHasNoneToSend() {
        FactId fact = evidence.record(Draft.training(unit, "2026-03-01"), clerk);

        assertThat(page(clerk, "/desk/facts/" + fact + "/file")).hasStatus(404);
    }

    private MvcTestResult enter(Person person, UnitId whose) {
        return web.post()
                .uri("/desk/facts")
                .with(csrf())
                .with(SignedAs.person(person))
                .param("token", UUID.randomUUID().toString())
                .param("kind", "TRAINING")
                .param("unit", whose.toString())
                .param("on", "2026-03-15")
                .param("subject", "政务公开业务培训")
                .param("quantity", "1")
                .exchange();
    }

    private MvcTestResult page(Person person, String address) {
        return web.get().uri(address).with(SignedAs.person(person)).exchange();
    }

    private int count() {
        return evidence.count("TRAINING", List.of(unit), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .intValueExact();
    }
}
