package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.organisation.SomeUnits.add;
import static org.mingtang.organisation.SomeUnits.department;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Autowired;

/** Every role in every place: who works on a part, who supervises it, who issues. */
@MingtangTest
class TaskRolesTests {

    /** Where a person sits, seen from the education bureau of a district. */
    enum Place {
        GOVERNMENT,
        GENERAL_OFFICE,
        BUREAU,
        SECTION,
        DESK,
        OTHER_BUREAU,
        OTHER_GOVERNMENT,
        NOWHERE
    }

    @Autowired
    private Units units;

    @Autowired
    private TaskPermissions permissions;

    private UnitId government;
    private UnitId generalOffice;
    private UnitId bureau;
    private UnitId section;
    private UnitId desk;
    private UnitId other;
    private UnitId otherGovernment;

    @BeforeEach
    void found() {
        government = SomeUnits.district(units);
        String name = units.find(government).orElseThrow().name();
        generalOffice = add(units, name + "办公室", "府办", UnitKind.DEPARTMENT, government);
        bureau = department(units, government, "教育局");
        String bureauName = units.find(bureau).orElseThrow().name();
        section = add(units, bureauName + "信息科", "信息科", UnitKind.OFFICE, bureau);
        desk = add(units, bureauName + "信息科公开岗", "公开岗", UnitKind.OFFICE, section);
        other = department(units, government, "卫生健康局");
        otherGovernment = SomeUnits.district(units);
    }

    @ParameterizedTest
    @CsvSource({
        "OPENNESS_OFFICE, true, true, true",
        "CLERK, true, false, false",
        "HEAD, true, true, true",
        "LEADER, false, true, false",
        "AUDITOR, false, false, false",
        "SYSTEM_ADMINISTRATOR, false, false, false",
    })
    void mayInItsOwnUnitWhatItsRoleAllows(Role role, boolean works, boolean supervises, boolean issues) {
        Person person = TownHall.person("某人", bureau.value(), role);

        assertThat(permissions.mayWork(person, bureau.value())).isEqualTo(works);
        assertThat(permissions.maySupervise(person, bureau.value())).isEqualTo(supervises);
        assertThat(permissions.mayIssueFor(person, bureau.value())).isEqualTo(issues);
    }

    @ParameterizedTest(name = "a clerk at {0} works for the bureau: {1}, for its section: {2}, for the government: {3}")
    @CsvSource({
        "GOVERNMENT, false, false, true",
        "GENERAL_OFFICE, false, false, false",
        "BUREAU, true, true, false",
        "SECTION, false, true, false",
        "DESK, false, false, false",
        "OTHER_BUREAU, false, false, false",
        "OTHER_GOVERNMENT, false, false, false",
        "NOWHERE, false, false, false",
    })
    void worksOnItsOwnPartAndOnThoseOfTheOfficesInside(
            Place place, boolean forBureau, boolean forSection, boolean forGovernment) {
        Person clerk = TownHall.person("某人", at(place), Role.CLERK);

        assertThat(permissions.mayWork(clerk, bureau.value())).isEqualTo(forBureau);
        assertThat(permissions.mayWork(clerk, section.value())).isEqualTo(forSection);
        assertThat(permissions.mayWork(clerk, government.value())).isEqualTo(forGovernment);
    }

    @ParameterizedTest(name = "a head at {0} supervises for the bureau: {1}, for the government: {2}")
    @CsvSource({
        "GOVERNMENT, false, true",
        "GENERAL_OFFICE, false, true",
        "BUREAU, true, false",
        "SECTION, true, false",
        "DESK, true, false",
        "OTHER_BUREAU, false, false",
        "OTHER_GOVERNMENT, false, false",
        "NOWHERE, false, false",
    })
    void supervisesForTheUnitAroundIt(Place place, boolean forBureau, boolean forGovernment) {
        Person head = TownHall.person("某人", at(place), Role.HEAD);

        assertThat(permissions.maySupervise(head, bureau.value())).isEqualTo(forBureau);
        assertThat(permissions.mayIssueFor(head, bureau.value())).isEqualTo(forBureau);
        assertThat(permissions.maySupervise(head, government.value())).isEqualTo(forGovernment);
        assertThat(permissions.mayIssueFor(head, government.value())).isEqualTo(forGovernment);
    }

    @ParameterizedTest(name = "the openness office at {0} stands for the government: {1}")
    @CsvSource({
        "GOVERNMENT, true",
        "GENERAL_OFFICE, true",
        "BUREAU, true",
        "SECTION, false",
        "OTHER_BUREAU, true",
        "OTHER_GOVERNMENT, false",
        "NOWHERE, false",
    })
    void standsForTheGovernmentDirectlyAboveItsUnitOnly(Place place, boolean stands) {
        Person office = TownHall.person("某人", at(place), Role.OPENNESS_OFFICE);

        assertThat(permissions.maySupervise(office, government.value())).isEqualTo(stands);
    }

    @ParameterizedTest
    @EnumSource
    void doesNothingInAnothersUnitWhateverItsRole(Role role) {
        Person stranger = TownHall.person("某人", other.value(), role);

        assertThat(permissions.mayWork(stranger, bureau.value())).isFalse();
        assertThat(permissions.maySupervise(stranger, bureau.value())).isFalse();
        assertThat(permissions.mayIssueFor(stranger, bureau.value())).isFalse();
    }

    @Test
    void hasWhatAnyOfItsRolesAllows() {
        Person both = TownHall.person("某人", bureau.value(), Role.AUDITOR, Role.CLERK, Role.LEADER);

        assertThat(permissions.mayWork(both, bureau.value())).isTrue();
        assertThat(permissions.maySupervise(both, bureau.value())).isTrue();
        assertThat(permissions.mayIssueFor(both, bureau.value())).isFalse();
    }

    @Test
    void mayNothingWithoutARole() {
        Person guest = TownHall.person("来客", bureau.value());

        assertThat(permissions.mayWork(guest, bureau.value())).isFalse();
        assertThat(permissions.maySupervise(guest, bureau.value())).isFalse();
    }

    @Test
    void saysWhoseMatterItIsWhereItRefuses() {
        Person stranger = TownHall.person("某人", other.value(), Role.HEAD);
        Person own = TownHall.person("某人", bureau.value(), Role.HEAD);

        assertThatThrownBy(() -> permissions.requireWorker(stranger, bureau.value()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只有承担该任务的单位可以这样做；您的账号不属于这个单位。");
        assertThatThrownBy(() -> permissions.requireSupervisor(stranger, bureau.value()))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("只有下达该任务的单位可以这样做；您的账号不属于下达单位。");
        assertThatCode(() -> permissions.requireWorker(own, bureau.value())).doesNotThrowAnyException();
        assertThatCode(() -> permissions.requireSupervisor(own, bureau.value())).doesNotThrowAnyException();
    }

    private UUID at(Place place) {
        return switch (place) {
            case GOVERNMENT -> government.value();
            case GENERAL_OFFICE -> generalOffice.value();
            case BUREAU -> bureau.value();
            case SECTION -> section.value();
            case DESK -> desk.value();
            case OTHER_BUREAU -> other.value();
            case OTHER_GOVERNMENT -> otherGovernment.value();
            case NOWHERE -> UUID.randomUUID();
        };
    }
}
