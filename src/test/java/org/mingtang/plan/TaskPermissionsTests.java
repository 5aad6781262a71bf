package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organisation.SomeUnits.add;
import static org.mingtang.organisation.SomeUnits.department;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose matter a plan is. */
@MingtangTest
class TaskPermissionsTests {

    @Autowired
    private Units units;

    @Autowired
    private TaskPermissions permissions;

    private UnitId government;
    private UnitId generalOffice;
    private UnitId education;
    private UnitId section;

    @BeforeEach
    void found() {
        government = SomeUnits.district(units);
        String name = units.find(government).orElseThrow().name();
        generalOffice = add(units, name + "办公室", name + "办公室", UnitKind.DEPARTMENT, government);
        education = department(units, government, "教育局");
        section = add(units, units.find(education).orElseThrow().name() + "办公室", "局办公室", UnitKind.OFFICE, education);
    }

    @Test
    void aGovernmentActsThroughItsGeneralOffice() {
        assertThat(supervises(generalOffice, Role.HEAD, government)).isTrue();
        assertThat(supervises(generalOffice, Role.LEADER, government)).isTrue();
    }

    @Test
    void aDepartmentsHeadDoesNotStandForTheGovernmentAboveIt() {
        assertThat(supervises(education, Role.HEAD, government)).isFalse();
        assertThat(permissions.mayIssueFor(TownHall.person("祝局", education.value(), Role.HEAD), government.value()))
                .isFalse();
    }

    @Test
    void theOfficeThatRunsOpennessStandsForItsGovernmentWhereverItSits() {
        assertThat(supervises(education, Role.OPENNESS_OFFICE, government)).isTrue();
    }

    @Test
    void anOfficeStandsForItsDepartmentButNotForTheGovernment() {
        assertThat(supervises(section, Role.HEAD, education)).isTrue();
        assertThat(supervises(section, Role.HEAD, government)).isFalse();
    }

    @Test
    void aClerkSupervisesNothing() {
        assertThat(supervises(generalOffice, Role.CLERK, government)).isFalse();
    }

    @Test
    void aDepartmentWorksOnWhatItsOfficesWereGivenButAGovernmentNotOnItsDepartments() {
        assertThat(works(education, section)).isTrue();
        assertThat(works(section, education)).isFalse();
        assertThat(works(government, education)).isFalse();
    }

    @Test
    void aUnitActsForTheDepartmentAroundItAndAGeneralOfficeForItsGovernment() {
        assertThat(permissions.actingFor(section.value())).containsExactly(section.value(), education.value());
        assertThat(permissions.actingFor(education.value())).containsExactly(education.value());
        assertThat(permissions.actingFor(generalOffice.value()))
                .containsExactly(generalOffice.value(), government.value());
        UUID unknown = UUID.randomUUID();
        assertThat(permissions.actingFor(unknown)).containsExactly(unknown);
    }

    private boolean supervises(UnitId unit, Role role, UnitId issuer) {
        return permissions.maySupervise(TownHall.person("某人", unit.value(), role), issuer.value());
    }

    private boolean works(UnitId unit, UnitId part) {
        return permissions.mayWork(TownHall.person("某人", unit.value(), Role.CLERK), part.value());
    }
}
