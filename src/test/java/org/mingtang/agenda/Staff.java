package org.mingtang.agenda;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Accounts;
import org.mingtang.identity.NewAccount;
import org.mingtang.identity.Role;

/** Accounts for tests. */
final class Staff {

    private Staff() {}

    static UUID of(Accounts accounts, UUID unit, @Nullable String mail) {
        String login = UUID.randomUUID().toString();
        return accounts.create(
                        new NewAccount(login, "黎华", unit, Set.of(Role.CLERK), mail, "a long enough phrase", false),
                        Accounts.PROGRAM)
                .value();
    }

    static String someMail() {
        return UUID.randomUUID() + "@yunlu.example";
    }
}
