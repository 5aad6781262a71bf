package org.mingtang.review.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose chains are whose: a government's openness office sets up those of its units, the topmost one's those of all. */
@Component
class ChainPermissions {

    private final Units units;

    ChainPermissions(Units units) {
        this.units = units;
    }

    boolean mayEdit(Person person, @Nullable UUID unit) {
        if (!person.may(Permission.EDIT_REVIEW)) {
            return false;
        }
        UnitId own = new UnitId(person.unit());
        return unit == null
                ? units.root().isPresent() && units.root().equals(units.region(own))
                : units.standsUnder(new UnitId(unit), own);
    }

    void require(Person person, @Nullable UUID unit) {
        if (!mayEdit(person, unit)) {
            throw new UnlawfulAct(unit == null ? "各单位通用的流程由最上级政府的公开办设置。" : "您只能设置本级政府所属单位的审核流程。");
        }
    }
}
