package org.mingtang.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the demo city's accounts on the first start of a demo. */
@Component
@Order(20)
class DemoAccounts implements ApplicationRunner {

    private final DemoCast cast;
    private final UserAccounts existing;
    private final Accounts accounts;

    DemoAccounts(DemoCast cast, UserAccounts existing, Accounts accounts) {
        this.cast = cast;
        this.existing = existing;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (cast.isOn() && existing.count() == 0) {
            DemoCast.MEMBERS.forEach(member -> accounts.create(member.account(), Accounts.PROGRAM));
        }
    }
}
