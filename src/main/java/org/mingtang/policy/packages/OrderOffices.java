package org.mingtang.policy.packages;

import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.stereotype.Component;

/** Whose an order is. */
@Component
class OrderOffices {

    private final Units units;
    private final AskedSite asked;

    OrderOffices(Units units, AskedSite asked) {
        this.units = units;
        this.asked = asked;
    }

    /** The openness office of the order's government, and of those above. */
    boolean mayServe(Person person, UUID office) {
        return person.roles().contains(Role.OPENNESS_OFFICE)
                && units.standsUnder(new UnitId(office), new UnitId(person.unit()));
    }

    /** The general office right below the government whose site was asked; where there is none, the government itself. */
    UUID asked() {
        UnitId own = asked.get().root();
        UnitView government =
                (own == null ? units.root() : units.region(own)).orElseThrow(() -> new UnlawfulAct("本站还没有建立机构，暂不能点餐。"));
        return units.handling(government.id()).value();
    }
}
