package org.mingtang.agenda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** Who is told of an item. */
@Component
class Recipients {

    private final Accounts accounts;
    private final Units units;

    Recipients(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** The one person it is for; all of the unit and its 科室 where it is for no one or he has left. */
    List<UUID> of(UUID unit, @Nullable UUID account) {
        List<UUID> people = units.withOffices(new UnitId(unit)).stream()
                .flatMap(each -> accounts.ofUnit(each.value()).stream())
                .map(Person::account)
                .toList();
        return account != null && people.contains(account) ? List.of(account) : people;
    }
}
