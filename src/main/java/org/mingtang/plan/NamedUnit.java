package org.mingtang.plan;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.plan.reading.ReadPlan.Role;

/** A unit as a table names it, with its role; how two editions tell their units apart. */
public record NamedUnit(String name, Role role) {

    /** All in one line, each once, in the order of their names: a table that only lists them otherwise says the same. */
    public static String inWords(Stream<NamedUnit> units) {
        return units.map(NamedUnit::words).distinct().sorted().collect(Collectors.joining("、"));
    }

    private String words() {
        return switch (role) {
            case LEAD -> name + "（牵头）";
            case SUPPORT -> name + "（配合）";
            case RESPONSIBLE -> name;
        };
    }
}
