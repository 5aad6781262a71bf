package org.mingtang.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * The person who is signed in; controllers of the desk take it as a parameter.
 *
 * @param unit the unit he belongs to (a {@code UnitId}'s value; identity stands below organisation)
 */
public record Person(UUID account, String name, UUID unit, Set<Role> roles) implements Serializable {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean may(Permission permission) {
        return permission.isGivenTo(roles);
    }
}
