package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"li", "Lin.Jian", "office_2", "教育局-01"})
    void acceptsPlainLoginNames(String login) {
        assertThat(AccountRules.refusals(asked(login, "林间", null), taken -> false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "with space", "a@b", "<b>", "'; drop"})
    void refusesOtherLoginNames(String login) {
        assertThat(AccountRules.refusals(asked(login, "林间", null), taken -> false))
                .anyMatch(each -> each.startsWith("登录名应为"));
    }

    @Test
    void looksForTheLoginNameInItsPlainForm() {
        assertThat(AccountRules.refusals(asked(" LinJian ", "林间", null), "linjian"::equals))
                .anyMatch(each -> each.contains("已被使用"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a@b.cn", "lin.jian@yunlu.example"})
    void acceptsAMailAddressOrNone(@Nullable String mail) {
        assertThat(AccountRules.refusals("林间", Set.of(Role.CLERK), mail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@b", "a b@c", "a@b, c@d", "a@b\nBcc: c@d"})
    void refusesWhatIsNoMailAddress(String mail) {
        assertThat(AccountRules.refusals("林间", Set.of(Role.CLERK), mail)).hasSize(1);
    }

    @Test
    void wantsANameAndARole() {
        assertThat(AccountRules.refusals(" ", Set.of(), null)).hasSize(2);
        assertThat(AccountRules.refusals("长".repeat(41), Set.of(Role.HEAD), null))
                .hasSize(1);
    }

    private static NewAccount asked(String login, String name, @Nullable String mail) {
        return new NewAccount(login, name, UUID.randomUUID(), Set.of(Role.CLERK), mail, "a long enough phrase", false);
    }
}
