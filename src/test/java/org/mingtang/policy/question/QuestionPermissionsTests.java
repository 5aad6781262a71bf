package org.mingtang.policy.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.PressRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose questions they are, by role, unit and government. */
@MingtangTest
class QuestionPermissionsTests {

    @Autowired
    Units units;

    @Autowired
    QuestionPermissions permissions;

    UnitId government;
    UnitId own;
    UnitId other;
    UnitId elsewhere;

    @BeforeEach
    void found() {
        government = SomeUnits.district(units);
        own = SomeUnits.department(units, government, "教育局");
        other = SomeUnits.department(units, government, "财政局");
        elsewhere = SomeUnits.department(units, SomeUnits.district(units), "教育局");
    }

    private Person person(UnitId unit, Role... roles) {
        return PressRoom.person("叶知秋", unit, roles);
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
        Person person = person(own, role);
        assertThat(permissions.mayRead(person, own.value())).isEqualTo(reads);
        assertThat(permissions.mayWork(person, own.value())).isEqualTo(works);
        assertThat(permissions.mayRead(person, other.value())).isEqualTo(readsOthers);
        assertThat(permissions.mayWork(person, other.value())).isEqualTo(worksOthers);
        assertThat(permissions.mayRead(person, elsewhere.value())).isFalse();
        assertThat(permissions.mayWork(person, elsewhere.value())).isFalse();
    }

    @Test
    void anOfficeSeesWhatStandsUnderItsGovernment() {
        assertThat(permissions.seen(person(government, Role.OPENNESS_OFFICE)))
                .contains(government.value(), own.value(), other.value())
                .doesNotContain(elsewhere.value());
        assertThat(permissions.seen(person(SomeUnits.root(units), Role.OPENNESS_OFFICE)))
                .contains(own.value(), other.value(), elsewhere.value());
        assertThat(permissions.seen(person(own, Role.CLERK))).containsExactly(own.value());
    }

    @Test
    void peopleOfASectionWorkForTheirDepartment() {
        UnitId section = SomeUnits.add(units, "办公室" + UUID.randomUUID(), "办公室", UnitKind.OFFICE, own);
        Person clerk = person(section, Role.CLERK);

        assertThat(permissions.seen(clerk)).containsExactly(section.value(), own.value());
        assertThat(permissions.mayWork(clerk, own.value())).isTrue();
        assertThat(permissions.isOf(clerk, own.value())).isTrue();
        assertThat(permissions.isOf(person(government, Role.OPENNESS_OFFICE), own.value()))
                .isFalse();
    }

    @Test
    void refusalsSayWhoseItIs() {
        assertThatThrownBy(() -> permissions.requireReader(person(own, Role.CLERK), other.value()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能查看本单位的政策咨询。");
        assertThatThrownBy(() -> permissions.requireWorker(person(own, Role.LEADER), own.value()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只能办理本单位的政策咨询；其他单位的由该单位或本级政府公开办办理。");
        assertThatCode(() -> permissions.requireWorker(person(own, Role.CLERK), own.value()))
                .doesNotThrowAnyException();
        assertThatCode(() -> permissions.requireReader(person(own, Role.LEADER), own.value()))
                .doesNotThrowAnyException();
    }

    @Test
    void whoHasNoRoleSeesNothing() {
        assertThat(permissions.mayRead(person(own), own.value())).isFalse();
        assertThat(permissions.mayWork(person(own), own.value())).isFalse();
    }
}
