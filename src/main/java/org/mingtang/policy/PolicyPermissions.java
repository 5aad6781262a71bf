package org.mingtang.policy;

import java.util.UUID;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose document it is: a unit's own people, those of its 科室 too, keep its documents, its government's openness office those of every unit. */
@Component
class PolicyPermissions {

    private final Units units;

    PolicyPermissions(Units units) {
        this.units = units;
    }

    boolean mayKeep(Person person, UUID unit) {
        return person.may(Permission.KEEP_POLICIES)
                && (units.withThoseAround(new UnitId(person.unit())).contains(new UnitId(unit))
                        || person.roles().contains(Role.OPENNESS_OFFICE)
                                && units.standsUnder(new UnitId(unit), new UnitId(person.unit())));
    }

    void requireKeeper(Person person, UUID unit) {
        if (!mayKeep(person, unit)) {
            throw new UnlawfulAct("只能维护本单位的政策文件；其他单位的由该单位或本级政府公开办维护。");
        }
    }
}
