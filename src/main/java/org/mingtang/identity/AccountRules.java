package org.mingtang.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account must fulfil; each refusal is a sentence for the administrator. */
final class AccountRules {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}");

    private AccountRules() {}

    /** Login names are compared in this form. */
    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    static List<String> refusals(NewAccount asked, Predicate<String> isTaken) {
        List<String> refusals = new ArrayList<>();
        String login = normal(asked.login());
        if (!LOGIN.matcher(login).matches()) {
            refusals.add("登录名应为 2 至 40 个字母、数字、点、横线或下划线。");
        } else if (isTaken.test(login)) {
            refusals.add("登录名“" + login + "”已被使用，请换一个。");
        }
        refusals.addAll(refusals(asked.displayName(), asked.roles(), asked.mail()));
        refusals.addAll(PasswordRules.refusals(asked.password(), login));
        return refusals;
    }

    static List<String> refusals(String displayName, Set<Role> roles, @Nullable String mail) {
        List<String> refusals = new ArrayList<>();
        if (displayName.isBlank() || displayName.strip().length() > 40) {
            refusals.add("请填写姓名，不超过 40 个字。");
        }
        if (roles.isEmpty()) {
            refusals.add("请至少选择一个角色。");
        }
        if (mail != null && !mail.isBlank() && !MAIL.matcher(mail.strip()).matches()) {
            refusals.add("电子邮箱的写法不对，应如 name@example.gov.cn；不需要邮件提醒的可以不填。");
        }
        return refusals;
    }
}
