package org.mingtang.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account with a password that is told once. */
@Component
class AccountOpening {

    private final Accounts accounts;
    private final UserAccounts existing;
    private final OneTimePassword passwords;

    AccountOpening(Accounts accounts, UserAccounts existing, OneTimePassword passwords) {
        this.accounts = accounts;
        this.existing = existing;
        this.passwords = passwords;
    }

    @Transactional
    Result open(AccountForm form, Person by) {
        NewAccount asked = form.with(passwords.next());
        List<String> refusals = AccountRules.refusals(asked, existing::existsByLogin);
        if (refusals.isEmpty()) {
            accounts.create(asked, by);
        }
        return new Result(refusals, asked.password());
    }

    /** What speaks against it, or the password to tell. */
    record Result(List<String> refusals, String password) {}
}
