package org.mingtang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.SomeUnits;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sits in a 科室 is reminded of the matters of its department and finds them on its daily sheet. */
@MingtangTest
class OfficesOfDepartmentsTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Agenda agenda;

    @Autowired
    Recipients recipients;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    UnitId government;
    UnitId education;
    UnitId office;
    UnitId inner;

    @BeforeEach
    void found() {
        government = SomeUnits.district(units);
        education = SomeUnits.department(units, government, "教育局");
        office = add("基教科", UnitKind.OFFICE, education);
        inner = add("招生组", UnitKind.OFFICE, office);
    }

    @Test
    void remindsThePeopleOfEachOfficeOfADepartmentsMatters() {
        UUID direct = Staff.of(accounts, education.value(), null);
        UUID inside = Staff.of(accounts, office.value(), null);
        UUID innermost = Staff.of(accounts, inner.value(), null);

        assertThat(recipients.of(education.value(), null)).containsExactlyInAnyOrder(direct, inside, innermost);
        assertThat(recipients.of(office.value(), null)).containsExactlyInAnyOrder(inside, innermost);
    }

    @Test
    @DisplayName("What is for one person of a 科室 goes to that person and to nobody else of the department")
    void remindsTheOnePersonOfAnOfficeAlone() {
        Staff.of(accounts, education.value(), null);
        UUID inside = Staff.of(accounts, inner.value(), null);

        assertThat(recipients.of(education.value(), inside)).containsExactly(inside);
    }

    @Test
    void remindsNobodyOfUnitsBelowThatAreNoOffices() {
        UUID direct = Staff.of(accounts, education.value(), null);
        Staff.of(accounts, add("一中", UnitKind.PUBLIC_ENTERPRISE, education).value(), null);
        Staff.of(accounts, add("专班", UnitKind.OFFICE, government).value(), null);
        UUID mayor = Staff.of(accounts, government.value(), null);

        assertThat(recipients.of(education.value(), null)).containsExactly(direct);
        assertThat(recipients.of(government.value(), null)).containsExactly(mayor);
        assertThat(units.withOffices(government)).containsExactly(government);
        assertThat(units.withOffices(education)).containsExactlyInAnyOrder(education, office, inner);
        UnitId unknown = new UnitId(UUID.randomUUID());
        assertThat(units.withOffices(unknown)).containsExactly(unknown);
    }

    @Test
    void showsTheDepartmentsMattersOnTheDailySheetOfItsOffices() {
        agenda.put(Matter.of(education.value(), "教育局的事", MONDAY));
        agenda.put(Matter.of(inner.value(), "招生组的事", MONDAY));
        agenda.put(Matter.of(office.value(), "基教科的事", MONDAY));

        assertThat(sheet(inner)).contains("教育局的事", "基教科的事", "招生组的事");
        assertThat(sheet(education)).contains("教育局的事").doesNotContain("基教科的事", "招生组的事");
        assertThat(sheet(SomeUnits.department(units, government, "民政局"))).doesNotContain("教育局的事", "招生组的事");
    }

    private List<String> sheet(UnitId unit) {
        Person person = new Person(UUID.randomUUID(), "黎华", unit.value(), Set.of(Role.CLERK));
        return agenda.sheet(MONDAY, person).units().stream()
                .flatMap(part -> part.lines().stream())
                .map(AgendaLine::title)
                .toList();
    }

    private UnitId add(String name, UnitKind kind, UnitId parent) {
        String full = units.find(parent).orElseThrow().name() + name;
        return SomeUnits.add(units, full, full, kind, parent);
    }
}
