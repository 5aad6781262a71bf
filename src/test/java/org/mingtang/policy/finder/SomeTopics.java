package org.mingtang.policy.finder;

import java.util.List;

/** Conditions on the questions the finder began with. */
public final class SomeTopics {

    private SomeTopics() {}

    public static Condition condition(String key, String... oneOf) {
        return Condition.of(FirstEdition.topic(key), List.of(oneOf));
    }
}
