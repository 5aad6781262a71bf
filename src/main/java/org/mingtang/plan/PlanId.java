package org.mingtang.plan;

import java.util.UUID;

/** Identifies a plan over all its editions. */
public record PlanId(UUID value) {

    public static PlanId of(String value) {
        return new PlanId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
