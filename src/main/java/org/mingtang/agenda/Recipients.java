package org.mingtang.agenda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.Person;
import org.springframework.stereotype.Component;

/** Who is told of an item. */
@Component
class Recipients {

    private final Accounts accounts;

    Recipients(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The one person it is for; all of the unit where it is for no one or he has left. */
    List<UUID> of(UUID unit, @Nullable UUID account) {
        List<UUID> people = accounts.ofUnit(unit).stream().map(Person::account).toList();
        return account != null && people.contains(account) ? List.of(account) : people;
    }
}
