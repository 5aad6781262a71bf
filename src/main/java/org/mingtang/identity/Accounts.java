package org.mingtang.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in, as other modules see them. */
@Component
@Transactional(readOnly = true)
public class Accounts {

    /** Stands for the unit of an account that belongs to none yet. */
    public static final UUID NO_UNIT = new UUID(0, 0);

    /** Stands in the trail for acts that no person did: set-up and demo data. */
    public static final Person PROGRAM = new Person(new UUID(0, 0), "系统", NO_UNIT, Set.of());

    private final UserAccounts accounts;
    private final PasswordHashes hashes;
    private final AuditTrail trail;
    private final Clock clock;

    Accounts(UserAccounts accounts, PasswordHashes hashes, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Returns who an account stands for, also when it is no longer active. */
    public Optional<Person> find(UUID account) {
        return accounts.findById(account).map(UserAccount::person);
    }

    /** Returns who signs in by this name; empty where the account is no longer active. */
    public Optional<Person> named(String login) {
        return accounts.findByLogin(login).filter(UserAccount::isActive).map(UserAccount::person);
    }

    /** Returns the active people of exactly this unit, by name. */
    public List<Person> ofUnit(UUID unit) {
        return accounts.findByUnitAndActiveTrueOrderByDisplayName(unit).stream()
                .map(UserAccount::person)
                .toList();
    }

    /** Returns where to write to; empty if no address is known or the account is no longer active. */
    public Optional<String> mailOf(UUID account) {
        return accounts.findById(account).filter(UserAccount::isActive).flatMap(UserAccount::mail);
    }

    /** Returns the active people who have the role, by name. */
    public List<Person> with(Role role) {
        return accounts.findActiveWith(role).stream().map(UserAccount::person).toList();
    }

    /**
     * Opens an account.
     *
     * @throws IllegalArgumentException if the login name is taken or something breaks {@link AccountRules}
     */
    @Transactional
    public AccountId create(NewAccount asked, Person by) {
        List<String> refusals = AccountRules.refusals(asked, accounts::existsByLogin);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", refusals));
        }
        UserAccount account = accounts.save(new UserAccount(asked, hashes.of(asked.password()), clock.instant()));
        Person opened = account.person();
        trail.note(by.account(), by.name(), "新建账户", opened.name(), Role.labels(opened.roles()));
        return new AccountId(opened.account());
    }
}
