package org.mingtang.policy.cleanup;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.publication.ItemKind;

/**
 * All rounds, and the form for a new one.
 *
 * @param chosen what the form would choose
 * @param leftOut which of them were left out of a round that was refused
 */
public record CleanUpsPage(
        List<CleanUpView> rounds,
        boolean mayBegin,
        CleanUpForm form,
        List<PolicyDocument> chosen,
        Set<Long> leftOut,
        List<Unit> units,
        String refusal) {

    /** A unit to choose. */
    public record Unit(UUID id, String name) {}

    /** Whether it is more than one round takes. */
    public boolean tooMany() {
        return chosen.size() > CleanUps.MOST;
    }

    public static int most() {
        return CleanUps.MOST;
    }

    public static List<ItemKind> kinds() {
        return List.of(ItemKind.RULE, ItemKind.NORMATIVE_DOCUMENT, ItemKind.OTHER_POLICY);
    }
}
