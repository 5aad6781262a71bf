package org.mingtang.review.chain;

import java.util.List;
import java.util.Map;
import org.mingtang.identity.Role;
import org.mingtang.procedure.Refusal;

/**
 * The form that sets up a chain.
 *
 * @param unit id, empty for all units
 * @param kind key, empty for all kinds
 * @param roles that may review
 * @param units id and name
 * @param people id and name with unit
 * @param editions earlier ones, newest first, in words
 */
public record ChainPage(
        String unit,
        String kind,
        String unitName,
        String kindName,
        List<StepRow> rows,
        List<Role> roles,
        Map<String, String> units,
        Map<String, String> people,
        List<String> editions,
        List<Refusal> refusals) {}
