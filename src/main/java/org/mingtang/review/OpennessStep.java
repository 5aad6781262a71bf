package org.mingtang.review;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.identity.Role;
import org.mingtang.review.chain.Step;
import org.mingtang.review.chain.Who;

/**
 * A policy document proposed for not being made public proactively goes to the openness office first
 * (国办发〔2016〕80号 一(一)).
 */
final class OpennessStep {

    static final Step STEP =
            new Step("openness", "公开机构审查", Who.ofGeneralOffice(Role.OPENNESS_OFFICE), 3, List.of(), false);

    private OpennessStep() {}

    /** Returns the chain with the step before its last one where it needs it, without it where it does not. */
    static List<Step> applied(List<Step> steps, boolean policy, DisclosureDecision disclosure) {
        List<Step> own = new ArrayList<>(steps);
        own.remove(STEP);
        boolean there =
                own.stream().anyMatch(step -> step.coversAll() && step.who().role() == Role.OPENNESS_OFFICE);
        if (policy && !there && disclosure.attribute() != Disclosure.PROACTIVE) {
            own.add(own.size() - 1, STEP);
        }
        return List.copyOf(own);
    }
}
