package org.mingtang.review.chain;

import static org.mingtang.identity.Role.HEAD;
import static org.mingtang.identity.Role.LEADER;
import static org.mingtang.identity.Role.OPENNESS_OFFICE;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps for the drafts of a unit or kind, in order.
 *
 * @param unit whose drafts, or null for those of all
 * @param kind of what kind, or null for all
 * @param edition counts from 1; 0 for the built-in one
 */
public record Chain(UUID id, @Nullable UUID unit, @Nullable String kind, int edition, List<Step> steps) {

    /** In force until the office sets up its own: three reviews and the secrecy check (三审三校、先审查后公开). */
    public static final Chain BUILT_IN = new Chain(
            new UUID(0, 0),
            null,
            null,
            0,
            List.of(
                    new Step("first", "初审", Who.ofOwnUnit(HEAD), 2, List.of(), true),
                    new Step("secrecy", "保密审查", Who.ofGeneralOffice(OPENNESS_OFFICE), 2, List.of(), false),
                    new Step("final", "终审", Who.ofGeneralOffice(LEADER), 2, List.of(), true)));

    public Chain {
        steps = List.copyOf(steps);
    }

    /** A unit's own chain goes before one for a kind. */
    int weight() {
        return (unit == null ? 0 : 2) + (kind == null ? 0 : 1);
    }
}
