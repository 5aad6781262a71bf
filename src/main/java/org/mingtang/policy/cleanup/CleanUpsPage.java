package org.mingtang.policy.cleanup;

import java.util.List;
import java.util.UUID;
import org.mingtang.policy.PolicyDocument;
import org.mingtang.publication.ItemKind;

/**
 * All rounds, and the form for a new one.
 *
 * @param chosen what the form would choose
 */
public record CleanUpsPage(
        List<CleanUpView> rounds,
        boolean mayBegin,
        CleanUpForm form,
        List<PolicyDocument> chosen,
        List<Unit> units,
        String refusal) {

    /** A unit to choose. */
    public record Unit(UUID id, String name) {}

    public static List<ItemKind> kinds() {
        return List.of(ItemKind.RULE, ItemKind.NORMATIVE_DOCUMENT, ItemKind.OTHER_POLICY);
    }
}
