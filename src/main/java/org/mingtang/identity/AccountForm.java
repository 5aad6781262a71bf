package org.mingtang.identity;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the administrator fills in for an account; what was left out is empty. */
public record AccountForm(String login, String displayName, UUID unit, Set<Role> roles, String mail) {

    public AccountForm(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable UUID unit,
            @Nullable Set<Role> roles,
            @Nullable String mail) {
        this.login = Objects.requireNonNullElse(login, "");
        this.displayName = Objects.requireNonNullElse(displayName, "");
        this.unit = Objects.requireNonNullElse(unit, Accounts.NO_UNIT);
        this.roles = roles == null ? Set.of() : Set.copyOf(roles);
        this.mail = Objects.requireNonNullElse(mail, "");
    }

    static AccountForm empty() {
        return new AccountForm(null, null, null, null, null);
    }

    NewAccount with(String oneTimePassword) {
        return new NewAccount(login, displayName, unit, roles, mail, oneTimePassword, true);
    }
}
