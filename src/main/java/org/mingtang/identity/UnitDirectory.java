package org.mingtang.identity;

import java.util.List;
import java.util.UUID;

/** The units that accounts can belong to; implemented above, by organisation. */
public interface UnitDirectory {

    /** Returns all active units, each parent before its children. */
    List<Entry> entries();

    /** Returns the unit's full name; a unit that does not exist gives a name that says so, never an exception. */
    String nameOf(UUID unit);

    /**
     * One unit in the tree.
     *
     * @param depth 0 for a root
     */
    record Entry(UUID unit, String name, int depth) {}
}
