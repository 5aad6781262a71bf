package org.mingtang.review.substitute;

import java.util.List;
import java.util.Optional;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** Whom a reviewer may name: people of his own department and its offices who may review. */
@Component
class Candidates {

    private final Units units;
    private final Accounts accounts;

    Candidates(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    List<Person> of(Person principal) {
        UnitId department = department(new UnitId(principal.unit()));
        return units.subtree(department).stream()
                .filter(unit -> unit.id().equals(department) || unit.kind() == UnitKind.OFFICE)
                .flatMap(unit -> accounts.ofUnit(unit.id().value()).stream())
                .filter(person -> person.may(Permission.REVIEW_DRAFT))
                .filter(person -> !person.account().equals(principal.account()))
                .toList();
    }

    private UnitId department(UnitId unit) {
        Optional<UnitView> view = units.find(unit);
        Optional<UnitView> above = view.map(UnitView::parent).flatMap(units::find);
        return view.filter(each -> each.kind() == UnitKind.OFFICE).isPresent() && above.isPresent()
                ? department(above.get().id())
                : unit;
    }
}
