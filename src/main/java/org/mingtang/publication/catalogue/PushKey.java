package org.mingtang.publication.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;

/**
 * What a business system's key allows: to write for one unit into certain lines, never more.
 *
 * @param lines codes of the lines
 */
public record PushKey(
        UUID id,
        String name,
        UUID unit,
        List<String> lines,
        Instant madeAt,
        String madeBy,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt) {

    public PushKey {
        lines = List.copyOf(lines);
    }

    /** The author of what comes by the key: no account, nobody who could sign in, review or publish. */
    Person author() {
        return new Person(id, authorName(), unit, Set.of(Role.CLERK));
    }

    String authorName() {
        return "业务系统·" + name;
    }
}
