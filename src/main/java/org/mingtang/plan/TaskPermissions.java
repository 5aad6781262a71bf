package org.mingtang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose matter a task is: a unit works on its own part, the issuing unit supervises. */
@Component
class TaskPermissions {

    private final Units units;

    TaskPermissions(Units units) {
        this.units = units;
    }

    /** His own unit's part, or that of an office inside his department. */
    boolean mayWork(Person person, UUID unit) {
        return person.may(Permission.WORK_TASK) && belongsTo(unit, person.unit());
    }

    /** Of the issuing unit itself, of an office inside it, or of the office that runs openness for the government. */
    boolean maySupervise(Person person, UUID issuer) {
        return person.may(Permission.SUPERVISE_TASK) && standsFor(person, issuer);
    }

    boolean mayIssueFor(Person person, UUID issuer) {
        return person.may(Permission.ISSUE_PLAN) && standsFor(person, issuer);
    }

    void requireWorker(Person person, UUID unit) {
        if (!mayWork(person, unit)) {
            throw new UnlawfulAct("只有承担该任务的单位可以这样做；您的账号不属于这个单位。");
        }
    }

    void requireSupervisor(Person person, UUID issuer) {
        if (!maySupervise(person, issuer)) {
            throw new UnlawfulAct("只有下达该任务的单位可以这样做；您的账号不属于下达单位。");
        }
    }

    private boolean standsFor(Person person, UUID issuer) {
        if (person.unit().equals(issuer) || belongsTo(person.unit(), issuer)) {
            return true;
        }
        // A government acts through its general office: 市人民政府 issues, 市人民政府办公室 does the work.
        return isGovernment(issuer)
                && parentOf(person.unit()).filter(issuer::equals).isPresent()
                && (person.roles().contains(Role.OPENNESS_OFFICE) || isGeneralOffice(person.unit()));
    }

    /** The units whose matter is also this unit's: itself, the department around an office, the government of its general office. */
    List<UUID> actingFor(UUID unit) {
        List<UUID> all = new ArrayList<>(List.of(unit));
        Optional<UUID> parent = parentOf(unit);
        while (parent.isPresent() && !isGovernment(parent.get())) {
            all.add(parent.get());
            parent = parentOf(parent.get());
        }
        if (isGeneralOffice(all.get(all.size() - 1))) {
            parent.ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private boolean isGeneralOffice(UUID unit) {
        return units.isGeneralOffice(new UnitId(unit));
    }

    /** Whether a unit is the other or an office inside it; governments do not contain their departments in this sense. */
    private boolean belongsTo(UUID unit, UUID other) {
        if (unit.equals(other)) {
            return true;
        }
        return !isGovernment(other)
                && parentOf(unit).filter(parent -> belongsTo(parent, other)).isPresent();
    }

    private boolean isGovernment(UUID unit) {
        return units.find(new UnitId(unit))
                .map(UnitView::kind)
                .filter(UnitKind.GOVERNMENT::equals)
                .isPresent();
    }

    private Optional<UUID> parentOf(UUID unit) {
        return units.find(new UnitId(unit)).map(UnitView::parent).map(UnitId::value);
    }
}
