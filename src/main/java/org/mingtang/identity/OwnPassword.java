package org.mingtang.identity;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the password of the person who is signed in. */
@Component
class OwnPassword {

    private final UserAccounts accounts;
    private final SignInAttempts attempts;
    private final PasswordHashes hashes;
    private final AuditTrail trail;

    OwnPassword(UserAccounts accounts, SignInAttempts attempts, PasswordHashes hashes, AuditTrail trail) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.hashes = hashes;
        this.trail = trail;
    }

    /**
     * Tells whether this is the person's password; wrong ones count towards the lock-out, for the person at the desk may
     * be another.
     */
    @Transactional
    boolean isRight(Person person, String password) {
        String login = held(person).login();
        boolean right = hashes.matches(password, attempts.charge(login).orElse(""));
        if (right) {
            held(person).unlock();
        }
        return right;
    }

    /** Changes it and ends all other sessions; returns what spoke against it, empty if it was done. */
    @Transactional
    List<String> change(Person person, PasswordForm form) {
        UserAccount account = held(person);
        List<String> refusals = new ArrayList<>(form.refusals(account.login()));
        if (refusals.isEmpty() && !isRight(person, form.current())) {
            refusals.add("原密码不正确，或因连续 5 次不正确暂时锁定 15 分钟。");
        }
        if (refusals.isEmpty()) {
            account.changePassword(hashes.of(form.wanted()), false);
            trail.note(person.account(), person.name(), "修改密码", person.name(), "");
        }
        return refusals;
    }

    /** Returns the sign-in that goes on after the change. */
    @Transactional(readOnly = true)
    DeskAuthentication authentication(Person person) {
        return accounts.findById(person.account()).orElseThrow().authentication();
    }

    private UserAccount held(Person person) {
        return accounts.findAndHoldById(person.account()).orElseThrow();
    }
}
