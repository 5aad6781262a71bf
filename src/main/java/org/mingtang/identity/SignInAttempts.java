package org.mingtang.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.mingtang.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts attempts to sign in to an account; the count lies in the database and outlives a restart. */
@Component
class SignInAttempts {

    private final UserAccounts accounts;
    private final CodeSecrets secrets;
    private final AuditTrail trail;
    private final Clock clock;

    SignInAttempts(UserAccounts accounts, CodeSecrets secrets, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    /** Charges one attempt and returns the hash to compare with; empty if there is no such account or it is locked. */
    @Transactional
    Optional<String> charge(String login) {
        Instant now = clock.instant();
        return accounts.findAndHoldByLogin(login)
                .filter(account -> account.chargeAttempt(now))
                .map(account -> {
                    noteLock(account, now);
                    return account.passwordHash();
                });
    }

    /**
     * Takes the charge back and signs in; empty if the code is wrong, or if the password was changed or the account
     * closed meanwhile.
     */
    @Transactional
    Optional<DeskAuthentication> succeed(String login, String hash, String code, String betterHash) {
        return accounts.findAndHoldByLogin(login)
                .filter(account -> account.isActive() && account.passwordHash().equals(hash))
                .filter(account -> account.secondFactor().accept(code, clock.instant(), secrets.opening(account.id())))
                .map(account -> {
                    account.signedIn();
                    account.rehashPassword(betterHash);
                    Person person = account.person();
                    trail.note(person.account(), person.name(), "登录", person.name(), "");
                    return account.authentication();
                });
    }

    private void noteLock(UserAccount account, Instant now) {
        if (account.isLocked(now)) {
            Person person = account.person();
            trail.note(person.account(), person.name(), "账户锁定", person.name(), "连续登录未成功，锁定 15 分钟");
        }
    }
}
