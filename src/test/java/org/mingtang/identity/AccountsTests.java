package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.springframework.beans.factory.annotation.Autowired;

@MingtangTest
class AccountsTests {

    @Autowired
    private Accounts accounts;

    private final UUID unit = UUID.randomUUID();

    @Test
    void opensAnAccountThatOthersFind() {
        AccountId id = accounts.create(account("Li.Hua-" + unit, Role.CLERK, Role.HEAD), Accounts.PROGRAM);
        Person person = accounts.find(id.value()).orElseThrow();
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.CLERK, Role.HEAD);
        assertThat(person.unit()).isEqualTo(unit);
        assertThat(accounts.ofUnit(unit)).containsExactly(person);
        assertThat(accounts.with(Role.HEAD)).contains(person);
        assertThat(accounts.with(Role.LEADER)).doesNotContain(person);
        assertThat(accounts.mailOf(id.value())).contains("li@yunlu.example");
    }

    @Test
    void refusesALoginNameThatIsTakenWhateverItsCase() {
        String login = UUID.randomUUID().toString();
        accounts.create(account(login, Role.CLERK), Accounts.PROGRAM);
        assertThatThrownBy(() ->
                        accounts.create(account(login.toUpperCase(java.util.Locale.ROOT), Role.HEAD), Accounts.PROGRAM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("已被使用");
    }

    @Test
    void knowsNobodyUnderAnUnknownId() {
        assertThat(accounts.find(UUID.randomUUID())).isEmpty();
        assertThat(accounts.mailOf(UUID.randomUUID())).isEmpty();
        assertThat(accounts.ofUnit(UUID.randomUUID())).isEmpty();
    }

    private NewAccount account(String login, Role... roles) {
        return new NewAccount(
                login.substring(0, Math.min(40, login.length())),
                "黎华",
                unit,
                Set.of(roles),
                " li@yunlu.example ",
                "a long enough phrase",
                false);
    }
}
