package org.mingtang.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the State Council's notice for one year says; a day may lie in the neighbouring year (31 December).
 *
 * @param closed days off, weekends within a holiday included
 * @param makeUp Saturdays and Sundays that are worked
 */
public record YearNotice(int year, SortedSet<LocalDate> closed, SortedSet<LocalDate> makeUp) {

    public YearNotice {
        closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
        makeUp = Collections.unmodifiableSortedSet(new TreeSet<>(makeUp));
    }

    public static YearNotice of(int year, Collection<LocalDate> closed, Collection<LocalDate> makeUp) {
        return new YearNotice(year, new TreeSet<>(closed), new TreeSet<>(makeUp));
    }
}
