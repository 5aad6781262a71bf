package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.procedure.UnlawfulAct;

/** Whose questions they are, by role and unit. */
class QuestionPermissionsTests {

    private static final UUID OWN = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final QuestionPermissions permissions = new QuestionPermissions();

    private static Person person(Role... roles) {
        return new Person(UUID.randomUUID(), "叶知秋", OWN, Set.of(roles));
    }

    @ParameterizedTest
    @CsvSource({
        "OPENNESS_OFFICE, true, true, true, true",
        "CLERK, true, true, false, false",
        "HEAD, true, true, false, false",
        "LEADER, true, false, false, false",
        "AUDITOR, true, false, false, false",
        "SYSTEM_ADMINISTRATOR, false, false, false, false"
    })
    void byRoleAndUnit(Role role, boolean reads, boolean works, boolean readsOthers, boolean worksOthers) {
        Person person = person(role);
        assertThat(permissions.mayRead(person, OWN)).isEqualTo(reads);
        assertThat(permissions.mayWork(person, OWN)).isEqualTo(works);
        assertThat(permissions.mayRead(person, OTHER)).isEqualTo(readsOthers);
        assertThat(permissions.mayWork(person, OTHER)).isEqualTo(worksOthers);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheOpennessOfficeSeesAll(Role role) {
        assertThat(permissions.seesAll(person(role))).isEqualTo(role == Role.OPENNESS_OFFICE);
    }

    @Test
    void refusalsSayWhoseItIs() {
        assertThatThrownBy(() -> permissions.requireReader(person(Role.CLERK), OTHER))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能查看本单位的政策咨询。");
        assertThatThrownBy(() -> permissions.requireWorker(person(Role.LEADER), OWN))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能办理本单位的政策咨询；其他单位的由该单位或公开办办理。");
        assertThatCode(() -> permissions.requireWorker(person(Role.CLERK), OWN)).doesNotThrowAnyException();
        assertThatCode(() -> permissions.requireReader(person(Role.LEADER), OWN))
                .doesNotThrowAnyException();
    }

    @Test
    void whoHasNoRoleSeesNothing() {
        assertThat(permissions.mayRead(person(), OWN)).isFalse();
        assertThat(permissions.mayWork(person(), OWN)).isFalse();
    }
}
