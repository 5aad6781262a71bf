package org.mingtang.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is typed to open the first account. */
public record SetupForm(String code, String login, String displayName, String password, String repeated) {

    public SetupForm(
            @Nullable String code,
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String repeated) {
        this.code = Objects.requireNonNullElse(code, "");
        this.login = Objects.requireNonNullElse(login, "");
        this.displayName = Objects.requireNonNullElse(displayName, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.repeated = Objects.requireNonNullElse(repeated, "");
    }

    static SetupForm empty() {
        return new SetupForm(null, null, null, null, null);
    }

    NewAccount account() {
        return new NewAccount(
                login, displayName, Accounts.NO_UNIT, Set.of(Role.SYSTEM_ADMINISTRATOR), null, password, false);
    }

    List<String> refusals() {
        List<String> refusals = new ArrayList<>(AccountRules.refusals(account(), taken -> false));
        if (!password.equals(repeated)) {
            refusals.add("两次输入的密码不一样，请重新输入。");
        }
        return refusals;
    }

    /** Leaves code and passwords out, so that no log ever shows them. */
    @Override
    public String toString() {
        return "SetupForm[" + login + "]";
    }
}
