package org.mingtang.review.chain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
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
        Optional<UnitId> own = units.region(new UnitId(person.unit())).map(UnitView::id);
        if (own.isEmpty()) {
            return false;
        }
        return unit == null ? units.root().map(UnitView::id).equals(own) : liesBelow(new UnitId(unit), own.get());
    }

    void require(Person person, @Nullable UUID unit) {
        if (!mayEdit(person, unit)) {
            throw new UnlawfulAct(unit == null ? "各单位通用的流程由最上级政府的公开办设置。" : "您只能设置本级政府所属单位的审核流程。");
        }
    }

    private boolean liesBelow(UnitId unit, UnitId government) {
        Optional<UnitView> each = units.find(unit);
        while (each.isPresent()) {
            if (each.get().id().equals(government)) {
                return true;
            }
            each = Optional.ofNullable(each.get().parent()).flatMap(units::find);
        }
        return false;
    }
}
