package org.mingtang.review.chain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** Who stands on a step for a draft of a unit. */
@Component
public class StepPeople {

    private final Units units;
    private final Accounts accounts;

    StepPeople(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /** Whether the person may stand on the step; four eyes are for the review to know. */
    public boolean mayStand(Who who, UnitId draft, Person person) {
        if (!person.may(Permission.REVIEW_DRAFT)) {
            return false;
        }
        if (who.place() == Who.Place.PEOPLE) {
            return who.people().contains(person.account());
        }
        return who.role() != null
                && person.roles().contains(who.role())
                && unitsOf(who, draft).contains(person.unit());
    }

    /** Returns the active people who may stand on the step. */
    public List<Person> of(Who who, UnitId draft) {
        if (who.place() == Who.Place.PEOPLE) {
            return who.people().stream()
                    .map(accounts::find)
                    .flatMap(Optional::stream)
                    .filter(person -> accounts.ofUnit(person.unit()).contains(person))
                    .filter(person -> person.may(Permission.REVIEW_DRAFT))
                    .toList();
        }
        return unitsOf(who, draft).stream()
                .flatMap(unit -> accounts.ofUnit(unit).stream())
                .filter(person -> mayStand(who, draft, person))
                .toList();
    }

    /** Returns units in which the step's people sit. */
    public Set<UUID> unitsOf(Who who, UnitId draft) {
        return switch (who.place()) {
            case OWN_UNIT -> new LinkedHashSet<>(own(draft.value()));
            case GENERAL_OFFICE -> generalOffice(draft);
            case UNIT -> who.unit() == null ? Set.of() : inside(who.unit());
            case PEOPLE -> {
                Set<UUID> all = new LinkedHashSet<>();
                who.people().forEach(each -> accounts.find(each).ifPresent(person -> all.add(person.unit())));
                yield all;
            }
        };
    }

    /**
     * The unit that looks after the reviews of a unit's drafts: where the openness office of its government sits, else of
     * the next government above that has one; the unit itself where there is none.
     */
    public UUID office(UUID unit) {
        Optional<UnitId> government = units.region(new UnitId(unit)).map(UnitView::id);
        while (government.isPresent()) {
            Set<UUID> offices = generalOffice(government.get());
            Optional<UUID> office = offices.stream()
                    .filter(each -> accounts.ofUnit(each).stream()
                            .anyMatch(person -> person.roles().contains(Role.OPENNESS_OFFICE)))
                    .findFirst()
                    .or(() -> offices.stream().findFirst());
            if (office.isPresent()) {
                return office.get();
            }
            government = parent(government.get().value()).map(UnitView::id);
        }
        return unit;
    }

    /** The unit, then the department around an office; governments contain nobody in this sense. */
    public List<UUID> unitAndThoseAround(UUID unit) {
        List<UUID> all = new ArrayList<>(List.of(unit));
        Optional<UnitView> above = parent(unit);
        while (above.isPresent() && above.get().kind() != UnitKind.GOVERNMENT) {
            all.add(above.get().id().value());
            above = parent(above.get().id().value());
        }
        return all;
    }

    /** Whether the person is of the unit, of one around it, or of a 科室 of it. */
    public boolean isOf(UUID unit, Person person) {
        return unitAndThoseAround(unit).contains(person.unit())
                || around(person).contains(unit);
    }

    /** The units whose matters are also the person's: his own and the department around a 科室. */
    public List<UUID> around(Person person) {
        return units.withThoseAround(new UnitId(person.unit())).stream()
                .map(UnitId::value)
                .toList();
    }

    public String nameOf(UUID unit) {
        return units.find(new UnitId(unit)).map(UnitView::name).orElse("（已不存在的单位）");
    }

    /** A government's own drafts are looked after by its general office. */
    private Set<UUID> own(UUID unit) {
        Set<UUID> all = new LinkedHashSet<>(unitAndThoseAround(unit));
        if (units.find(new UnitId(unit)).filter(StepPeople::isGovernment).isPresent()) {
            all.addAll(generalOffice(new UnitId(unit)));
        }
        return all;
    }

    private Set<UUID> generalOffice(UnitId draft) {
        Set<UUID> all = new LinkedHashSet<>();
        units.region(draft).map(UnitView::id).map(units::generalOffices).orElse(List.of()).stream()
                .forEach(office -> all.addAll(inside(office.value())));
        return all;
    }

    private Set<UUID> inside(UUID unit) {
        Set<UUID> all = new LinkedHashSet<>();
        if (units.find(new UnitId(unit)).filter(StepPeople::isGovernment).isPresent()) {
            all.add(unit);
            return all;
        }
        units.subtree(new UnitId(unit)).forEach(each -> all.add(each.id().value()));
        return all;
    }

    private Optional<UnitView> parent(UUID unit) {
        return units.find(new UnitId(unit)).map(UnitView::parent).flatMap(units::find);
    }

    private static boolean isGovernment(UnitView unit) {
        return unit.kind() == UnitKind.GOVERNMENT;
    }
}
