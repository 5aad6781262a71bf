package org.mingtang.identity;

import java.util.Set;
import java.util.UUID;

/** Opens accounts for tests. */
public class AccountFixture {

    public static final String PASSWORD = "a quiet mountain path";

    private final Accounts accounts;

    public AccountFixture(Accounts accounts) {
        this.accounts = accounts;
    }

    public Opened open(Role... roles) {
        return open(false, roles);
    }

    Opened openWithOneTimePassword(Role... roles) {
        return open(true, roles);
    }

    private Opened open(boolean mustChange, Role... roles) {
        String login = "t-" + UUID.randomUUID();
        NewAccount asked = new NewAccount(
                login, "林间 " + login.substring(2, 10), UUID.randomUUID(), Set.of(roles), null, PASSWORD, mustChange);
        UUID id = accounts.create(asked, Accounts.PROGRAM).value();
        return new Opened(login, accounts.find(id).orElseThrow());
    }

    public record Opened(String login, Person person) {

        UUID id() {
            return person.account();
        }
    }
}
