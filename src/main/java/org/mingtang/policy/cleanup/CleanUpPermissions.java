package org.mingtang.policy.cleanup;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Keepers propose for their own documents; an openness office leads rounds of its government and of those below. */
@Component
class CleanUpPermissions {

    private final Units units;

    CleanUpPermissions(Units units) {
        this.units = units;
    }

    boolean isOffice(Person person) {
        return person.may(Permission.KEEP_POLICIES) && person.roles().contains(Role.OPENNESS_OFFICE);
    }

    /** Whether the person decides on what belongs to a unit: a document, or a round. */
    boolean leads(UUID unit, Person person) {
        return isOffice(person) && units.standsUnder(new UnitId(unit), new UnitId(person.unit()));
    }

    /** Whose documents an office may put into a round, those of dissolved units included. */
    UnitScope scope(Person office) {
        Set<UUID> below = units.all().stream()
                .map(unit -> unit.id().value())
                .filter(unit -> leads(unit, office))
                .collect(Collectors.toSet());
        return UnitScope.of(below);
    }

    /** Whether the person may say what is to become of a document; people of a 科室 speak for their department. */
    boolean mayPropose(CleanUpLine line, Person person) {
        return person.may(Permission.KEEP_POLICIES)
                && (units.withThoseAround(new UnitId(person.unit())).contains(new UnitId(line.unit()))
                        || leads(line.unit(), person));
    }

    void requireOffice(Person person) {
        if (!isOffice(person)) {
            throw new UnlawfulAct("清理由公开办发起、决定和公布。");
        }
    }

    void requireLead(CleanUp round, Person person) {
        requireOffice(person);
        if (!leads(round.unit(), person)) {
            throw new UnlawfulAct("这次清理由发起它的公开办或者上级政府公开办决定和公布。");
        }
    }
}
