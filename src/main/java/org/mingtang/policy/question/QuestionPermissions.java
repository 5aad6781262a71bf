package org.mingtang.policy.question;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose questions they are: the unit's own people, those of its 科室 too, and for every unit its government's openness office. */
@Component
class QuestionPermissions {

    private final Units units;

    QuestionPermissions(Units units) {
        this.units = units;
    }

    boolean mayRead(Person person, UUID unit) {
        return person.may(Permission.READ_PUBLICATIONS) && isIts(person, unit);
    }

    boolean mayWork(Person person, UUID unit) {
        return person.may(Permission.KEEP_POLICIES) && isIts(person, unit);
    }

    /** The units whose questions the person reads, those that were merged or dissolved included. */
    List<UUID> seen(Person person) {
        return Stream.concat(
                        units.withThoseAround(new UnitId(person.unit())).stream(),
                        looksAfterOthers(person) ? units.all().stream().map(UnitView::id) : Stream.empty())
                .map(UnitId::value)
                .distinct()
                .filter(unit -> isIts(person, unit))
                .toList();
    }

    /** Whether the person is of the unit or of one of its 科室. */
    boolean isOf(Person person, UUID unit) {
        return units.withThoseAround(new UnitId(person.unit())).contains(new UnitId(unit));
    }

    private boolean isIts(Person person, UUID unit) {
        return isOf(person, unit)
                || looksAfterOthers(person) && units.standsUnder(new UnitId(unit), new UnitId(person.unit()));
    }

    private static boolean looksAfterOthers(Person person) {
        return person.roles().contains(Role.OPENNESS_OFFICE);
    }

    void requireReader(Person person, UUID unit) {
        if (!mayRead(person, unit)) {
            throw new UnlawfulAct("只能查看本单位的政策咨询。");
        }
    }

    void requireWorker(Person person, UUID unit) {
        if (!mayWork(person, unit)) {
            throw new UnlawfulAct("只能办理本单位的政策咨询；其他单位的由该单位或本级政府公开办办理。");
        }
    }
}
