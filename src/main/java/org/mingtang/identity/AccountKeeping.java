package org.mingtang.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.mingtang.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What the system administrator does with accounts; each method returns what speaks against it, empty if it was done. */
@Component
@Transactional
class AccountKeeping {

    private static final String NOT_OWN = "不能锁定、停用自己的账户，也不能去掉自己的系统管理员角色；请由另一位系统管理员办理。";

    private final UserAccounts accounts;
    private final PasswordHashes hashes;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    AccountKeeping(UserAccounts accounts, PasswordHashes hashes, AuditTrail trail, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.trail = trail;
        this.events = events;
    }

    List<String> describe(UUID id, AccountForm form, Person by) {
        List<String> refusals = AccountRules.refusals(form.displayName(), form.roles(), form.mail());
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (by.account().equals(id) && !form.roles().contains(Role.SYSTEM_ADMINISTRATOR)) {
            return List.of(NOT_OWN);
        }
        return act(
                id,
                by,
                "修改账户",
                Role.labels(form.roles()),
                account -> account.describe(form.displayName(), form.unit(), form.roles(), form.mail()));
    }

    List<String> lock(UUID id, Person by) {
        return by.account().equals(id) ? List.of(NOT_OWN) : act(id, by, "锁定账户", "", UserAccount::lock);
    }

    List<String> unlock(UUID id, Person by) {
        return act(id, by, "解锁账户", "", UserAccount::unlock);
    }

    List<String> deactivate(UUID id, Person by) {
        return by.account().equals(id) ? List.of(NOT_OWN) : act(id, by, "停用账户", "", UserAccount::deactivate);
    }

    List<String> activate(UUID id, Person by) {
        return act(id, by, "启用账户", "", UserAccount::activate);
    }

    List<String> removeSecondFactor(UUID id, Person by) {
        return act(
                id, by, "停用动态验证码", "由系统管理员", account -> account.secondFactor().turnOff());
    }

    List<String> resetPassword(UUID id, String oneTimePassword, Person by) {
        String hash = hashes.of(oneTimePassword);
        return act(id, by, "重置密码", "", account -> {
            account.changePassword(hash, true);
            account.unlock();
        });
    }

    private List<String> act(UUID id, Person by, String act, String detail, Consumer<UserAccount> change) {
        UserAccount account = accounts.findAndHoldById(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such account"));
        change.accept(account);
        trail.note(by.account(), by.name(), act, account.person().name(), detail);
        events.publishEvent(new AccountChanged(id));
        return List.of();
    }
}
