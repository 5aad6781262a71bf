package org.mingtang.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads anew what a signed-in person may do, so that a change of roles or a closed account takes effect at once. */
@Component
class FreshPerson {

    private final UserAccounts accounts;

    FreshPerson(UserAccounts accounts) {
        this.accounts = accounts;
    }

    /** Returns the sign-in with the roles of now; empty if the session has been ended meanwhile. */
    @Transactional(readOnly = true)
    Optional<DeskAuthentication> refresh(DeskAuthentication kept) {
        return accounts.findById(kept.getPrincipal().account())
                .filter(account -> account.isActive() && account.stamp() == kept.stamp())
                .map(UserAccount::authentication);
    }
}
