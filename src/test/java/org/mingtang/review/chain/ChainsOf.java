package org.mingtang.review.chain;

import java.util.List;
import org.mingtang.identity.Person;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.Refusal;

/** Chains as an office sets them up, for tests of other rooms. */
public final class ChainsOf {

    private ChainsOf() {}

    public static List<Refusal> put(Chains chains, UnitId unit, String kind, Person by, Step... steps) {
        return chains.put(unit.value(), kind, List.of(steps), by);
    }
}
