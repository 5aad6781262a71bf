package org.mingtang.organisation;

import java.util.List;
import java.util.Optional;
import org.mingtang.identity.Person;
import org.springframework.stereotype.Component;

/** The units as a tree: who they are, what a name in a table stands for, and how they change. */
@Component
public class Units {

    Units() {}

    /** Returns the unit, active or not. */
    public Optional<UnitView> find(UnitId id) {
        throw new UnsupportedOperationException();
    }

    /** Returns every unit in tree order, parents before children, those merged or dissolved included. */
    public List<UnitView> all() {
        throw new UnsupportedOperationException();
    }

    /** Returns the active units directly below. */
    public List<UnitView> below(UnitId id) {
        throw new UnsupportedOperationException();
    }

    /** Returns the unit itself and all active units below it, in tree order. */
    public List<UnitView> subtree(UnitId id) {
        throw new UnsupportedOperationException();
    }

    /** Returns the top of the tree; empty before the first unit was added. */
    public Optional<UnitView> root() {
        throw new UnsupportedOperationException();
    }

    /**
     * Says what a name in a table of the issuer stands for: a remembered decision, a name, an alias, a name completed by
     * its place, an office of the issuer, a group; else unknown with the nearest candidates.
     */
    public Resolution resolve(String name, UnitId issuer) {
        throw new UnsupportedOperationException();
    }

    /** Remembers a person's decision, so that the name is resolved so in the issuer's later tables. */
    public void remember(String name, UnitId issuer, List<UnitId> units, Person by) {
        throw new UnsupportedOperationException();
    }

    /** Adds a unit; unlawful if its name is taken below the same parent or a second root would arise. */
    public UnitId add(NewUnit unit, Person by) {
        throw new UnsupportedOperationException();
    }

    /** Renames a unit; the old names stay known as former names. */
    public void rename(UnitId id, String name, String shortName, Person by) {
        throw new UnsupportedOperationException();
    }

    /** Puts a unit under another parent, which may not lie below it. */
    public void move(UnitId id, UnitId parent, Person by) {
        throw new UnsupportedOperationException();
    }

    /** Merges a unit into another, which takes over its names and what lies below it. */
    public void merge(UnitId id, UnitId into, Person by) {
        throw new UnsupportedOperationException();
    }

    /** Dissolves a unit below which nothing active lies. */
    public void dissolve(UnitId id, Person by) {
        throw new UnsupportedOperationException();
    }
}
