package org.mingtang.review;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;

/**
 * Who stands on a step.
 *
 * @param standsInFor the person he is a substitute for, or null when he acts in his own right
 */
record Reviewer(Person person, @Nullable Person standsInFor) {

    static Reviewer self(Person person) {
        return new Reviewer(person, null);
    }

    /** The accounts the four-eyes rules look at: both of them. */
    List<UUID> accounts() {
        return Stream.of(person, standsInFor)
                .filter(java.util.Objects::nonNull)
                .map(Person::account)
                .toList();
    }

    /** 代 张三. */
    String words() {
        return standsInFor == null ? person.name() : person.name() + "（代 " + standsInFor.name() + "）";
    }
}
