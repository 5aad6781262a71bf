package org.mingtang.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed to change one's own password. */
record PasswordForm(String current, String wanted, String repeated) {

    PasswordForm(@Nullable String current, @Nullable String wanted, @Nullable String repeated) {
        this.current = Objects.requireNonNullElse(current, "");
        this.wanted = Objects.requireNonNullElse(wanted, "");
        this.repeated = Objects.requireNonNullElse(repeated, "");
    }

    List<String> refusals(String login) {
        List<String> refusals = new ArrayList<>(PasswordRules.refusals(wanted, login));
        if (!wanted.equals(repeated)) {
            refusals.add("两次输入的新密码不一样，请重新输入。");
        }
        if (wanted.equals(current)) {
            refusals.add("新密码不能与原密码相同。");
        }
        return refusals;
    }

    /** Leaves the passwords out, so that no log ever shows them. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
