package org.mingtang.agenda;

import java.util.Set;

/** A module whose matters every unit may know by their titles, whichever unit they wait for. */
public interface SharedMatters {

    /** As its {@link WorkItem}s name them. */
    Set<String> sources();
}
