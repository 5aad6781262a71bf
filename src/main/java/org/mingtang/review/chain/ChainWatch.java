package org.mingtang.review.chain;

import java.util.UUID;
import org.mingtang.identity.AccountChanged;
import org.mingtang.procedure.DayBegan;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the chains in force again when somebody's account changes, and each day for what nobody told: units that ended. */
@Component
@Transactional
class ChainWatch {

    private final Chains chains;
    private final ChainAgenda agenda;

    ChainWatch(Chains chains, ChainAgenda agenda) {
        this.chains = chains;
        this.agenda = agenda;
    }

    @ApplicationModuleListener
    void on(AccountChanged changed) {
        look(changed.account());
    }

    /** At the chains that name the account. */
    void look(UUID account) {
        chains.inForce().stream()
                .filter(chain -> chain.steps().stream()
                        .anyMatch(step -> step.who().people().contains(account)))
                .forEach(agenda::bringUpToDate);
    }

    @ApplicationModuleListener
    void on(DayBegan began) {
        look();
    }

    /** At all chains in force. */
    void look() {
        chains.inForce().forEach(agenda::bringUpToDate);
    }
}
