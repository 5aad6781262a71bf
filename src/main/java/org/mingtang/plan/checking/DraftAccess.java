package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** Whose drafts a person may see and edit: those of his unit, of the department around his office, of his government. */
@Component
class DraftAccess {

    private final Units units;

    DraftAccess(Units units) {
        this.units = units;
    }

    boolean mayTouch(Person person, UUID issuer) {
        return person.unit().equals(issuer)
                || issuers(person).stream().anyMatch(unit -> unit.id().value().equals(issuer));
    }

    /** The units in whose name he may prepare a table, his own first. */
    List<UnitView> issuers(Person person) {
        List<UnitView> issuers = new ArrayList<>();
        Optional<UnitView> unit = units.find(new UnitId(person.unit()));
        while (unit.isPresent()) {
            UnitView each = unit.get();
            issuers.add(each);
            unit = parentOf(each).filter(parent -> actsFor(each, parent, person));
        }
        return issuers;
    }

    /** An office acts for its department; a government acts through its general office. */
    private boolean actsFor(UnitView unit, UnitView parent, Person person) {
        if (parent.kind() != UnitKind.GOVERNMENT) {
            return unit.kind() == UnitKind.OFFICE;
        }
        return unit.kind() != UnitKind.GOVERNMENT
                && (units.isGeneralOffice(unit.id()) || person.roles().contains(Role.OPENNESS_OFFICE));
    }

    private Optional<UnitView> parentOf(UnitView unit) {
        return Optional.ofNullable(unit.parent()).flatMap(units::find);
    }
}
