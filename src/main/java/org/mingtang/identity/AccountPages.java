package org.mingtang.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads what the pages of accounts show. */
@Component
@Transactional(readOnly = true)
class AccountPages {

    private static final int PAGE = 50;

    private final UserAccounts accounts;
    private final UnitNames units;
    private final Clock clock;

    AccountPages(UserAccounts accounts, UnitNames units, Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    AccountsPage list(String words, int number) {
        int page = Math.max(0, Math.min(number, 1_000_000));
        List<AccountRow> rows =
                accounts.search(words.strip().toLowerCase(Locale.ROOT), PageRequest.of(page, PAGE)).stream()
                        .map(account -> AccountRow.of(account, units, clock.instant()))
                        .toList();
        return new AccountsPage(words, rows, page, rows.size() == PAGE);
    }

    AccountPage ofNew(AccountForm form) {
        return new AccountPage(null, form, units.choices(form.unit()), false);
    }

    AccountPage of(UUID id, Person by) {
        UserAccount account = known(id);
        Person person = account.person();
        return of(
                id,
                new AccountForm(
                        account.login(),
                        person.name(),
                        person.unit(),
                        person.roles(),
                        account.mail().orElse("")),
                by);
    }

    AccountPage of(UUID id, AccountForm form, Person by) {
        return new AccountPage(
                row(id), form, units.choices(form.unit()), by.account().equals(id));
    }

    AccountRow row(UUID id) {
        return AccountRow.of(known(id), units, clock.instant());
    }

    private UserAccount known(UUID id) {
        return accounts.findById(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such account"));
    }
}
