package org.mingtang.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;

@DisplayName("whose manuscript it is: role by unit by act")
class ManuscriptPermissionsTests {

    private static final UUID OWN = UUID.randomUUID();
    /** A 科室 of the own unit. */
    private static final UUID OFFICE = UUID.randomUUID();

    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private final Units units = mock(Units.class);
    private final ManuscriptPermissions permissions = new ManuscriptPermissions(units);

    @BeforeEach
    void oneGovernmentAndAnother() {
        when(units.standsUnder(new UnitId(OTHER), new UnitId(OWN))).thenReturn(true);
        for (UUID unit : List.of(OWN, OTHER, ELSEWHERE)) {
            when(units.withThoseAround(new UnitId(unit))).thenReturn(List.of(new UnitId(unit)));
            when(units.department(new UnitId(unit))).thenReturn(new UnitId(unit));
        }
        List<UnitId> around = List.of(new UnitId(OFFICE), new UnitId(OWN));
        when(units.withThoseAround(new UnitId(OFFICE))).thenReturn(around);
        when(units.department(new UnitId(OFFICE))).thenReturn(new UnitId(OWN));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("What belongs to another government is nobody's matter here")
    void anotherGovernmentsIsNobodysHere(Role role) {
        Person person = of(OWN, role);
        assertThat(permissions.mayWrite(person, ELSEWHERE)).isFalse();
        assertThat(permissions.maySee(person, ELSEWHERE)).isFalse();
        assertThat(permissions.mayPublish(person, ELSEWHERE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPENNESS_OFFICE,      true,  true,  true,  true,  true,  true
            CLERK,                true,  false, true,  false, false, false
            HEAD,                 true,  false, true,  false, true,  false
            LEADER,               false, false, true,  true,  false, false
            AUDITOR,              false, false, true,  true,  false, false
            SYSTEM_ADMINISTRATOR, false, false, false, false, false, false
            """)
    void isAsTheTableSays(
            Role role,
            boolean writesOwn,
            boolean writesOthers,
            boolean seesOwn,
            boolean seesOthers,
            boolean publishesOwn,
            boolean publishesOthers) {
        Person person = of(OWN, role);

        assertThat(permissions.mayWrite(person, OWN)).isEqualTo(writesOwn);
        assertThat(permissions.mayWrite(person, OTHER)).isEqualTo(writesOthers);
        assertThat(permissions.maySee(person, OWN)).isEqualTo(seesOwn);
        assertThat(permissions.maySee(person, OTHER)).isEqualTo(seesOthers);
        assertThat(permissions.mayPublish(person, OWN)).isEqualTo(publishesOwn);
        assertThat(permissions.mayPublish(person, OTHER)).isEqualTo(publishesOthers);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CLERK,   true,  true,  false, false
            HEAD,    true,  true,  false, true
            LEADER,  false, true,  false, false
            AUDITOR, false, true,  false, false
            """)
    @DisplayName("Who sits in a 科室 works for its department; letting out what is the department's is its head's")
    void peopleOfAnOfficeWorkForItsDepartment(
            Role role, boolean writes, boolean sees, boolean publishes, boolean publishesOfTheOffice) {
        Person inOffice = of(OFFICE, role);

        assertThat(permissions.mayWrite(inOffice, OWN)).isEqualTo(writes);
        assertThat(permissions.maySee(inOffice, OWN)).isEqualTo(sees);
        assertThat(permissions.mayPublish(inOffice, OWN)).isEqualTo(publishes);
        assertThat(permissions.mayPublish(inOffice, OFFICE)).isEqualTo(publishesOfTheOffice);
        assertThat(permissions.mayWrite(inOffice, OTHER)).isFalse();
        assertThat(permissions.drafting(OFFICE)).isEqualTo(OWN);

        Person inDepartment = of(OWN, role);
        assertThat(permissions.mayWrite(inDepartment, OFFICE)).isEqualTo(writes);
        assertThat(permissions.maySee(inDepartment, OFFICE)).isEqualTo(sees);
        assertThat(permissions.mayPublish(inDepartment, OFFICE)).isEqualTo(publishesOfTheOffice);
    }

    @ParameterizedTest
    @CsvSource({"OPENNESS_OFFICE", "CLERK", "HEAD", "LEADER", "AUDITOR", "SYSTEM_ADMINISTRATOR"})
    void demandsExactlyWhatItAllows(Role role) {
        Person person = of(OWN, role);
        for (UUID unit : new UUID[] {OWN, OTHER}) {
            if (permissions.mayWrite(person, unit)) {
                assertThatCode(() -> permissions.requireWriter(person, unit)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> permissions.requireWriter(person, unit))
                        .isInstanceOf(UnlawfulAct.class)
                        .hasMessageContaining("只能办理本单位的稿件");
            }
            if (permissions.mayPublish(person, unit)) {
                assertThatCode(() -> permissions.requirePublisher(person, unit)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> permissions.requirePublisher(person, unit))
                        .isInstanceOf(UnlawfulAct.class)
                        .hasMessageContaining("本单位负责人或本级政府公开办");
            }
        }
    }

    @Test
    void whoHasSeveralRolesMayWhatEachOfThemMay() {
        Person both = of(OWN, Role.CLERK, Role.AUDITOR);

        assertThat(permissions.mayWrite(both, OWN)).isTrue();
        assertThat(permissions.maySee(both, OTHER)).isTrue();
        assertThat(permissions.mayPublish(both, OWN)).isFalse();
    }

    @Test
    void whoHasNoRoleMayNothingNotEvenInHisOwnUnit() {
        Person nobody = of(OWN);

        assertThat(permissions.mayWrite(nobody, OWN)).isFalse();
        assertThat(permissions.maySee(nobody, OWN)).isFalse();
        assertThat(permissions.mayPublish(nobody, OWN)).isFalse();
    }

    private static Person of(UUID unit, Role... roles) {
        return new Person(UUID.randomUUID(), "某人", unit, Set.of(roles));
    }
}
