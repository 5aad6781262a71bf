package org.mingtang.policy;

import java.util.Optional;
import org.mingtang.policy.packages.PolicyStanding;
import org.mingtang.publication.ItemNumber;
import org.mingtang.search.SearchEntry;
import org.springframework.stereotype.Component;

/** Tells packages which policies fell, so that nobody asks for a benefit that is no more. */
@Component
class StandingPolicies implements PolicyStanding {

    private final Policies policies;

    StandingPolicies(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<String> fallen(ItemNumber policy) {
        return policies.find(policy)
                .filter(document -> document.state().fallen())
                .map(document -> document.state().label());
    }

    @Override
    public boolean yetToCome(ItemNumber policy) {
        return policies.find(policy)
                .filter(document -> document.state() == SearchEntry.Validity.NOT_YET)
                .isPresent();
    }
}
