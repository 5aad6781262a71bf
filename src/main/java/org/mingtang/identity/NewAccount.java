package org.mingtang.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to open an account.
 *
 * @param login letters, digits, dot, hyphen or underscore, 2 to 40; case does not matter
 * @param unit the unit it belongs to, or {@link Accounts#NO_UNIT}
 * @param password in plain text; only its hash is kept
 * @param mustChangePassword whether the first sign-in asks for another password
 */
public record NewAccount(
        String login,
        String displayName,
        UUID unit,
        Set<Role> roles,
        @Nullable String mail,
        String password,
        boolean mustChangePassword) {

    /** Leaves the password out, so that no log ever shows it. */
    @Override
    public String toString() {
        return "NewAccount[" + login + ", " + roles + "]";
    }
}
