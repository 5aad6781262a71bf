package org.mingtang.organisation;

import java.util.List;

/**
 * What a name in a table stands for.
 *
 * @param how on what ground it was resolved
 * @param units the units meant; several for a group, empty when unknown
 * @param nearest candidates for a person to decide, best first; only when unknown
 * @param note what a person should still look at (有关部门 names all departments and has to be narrowed); empty if nothing
 */
public record Resolution(String name, How how, List<UnitView> units, List<UnitView> nearest, String note) {

    /** The ground of a resolution. */
    public enum How {
        EXACT("名称一致"),
        ALIAS("简称或曾用名"),
        PREFIX("补全地名"),
        GROUP("集体称谓"),
        REMEMBERED("按以往认定"),
        UNKNOWN("待认定");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether units are known; those of a note are still to be narrowed by a person. */
    public boolean resolved() {
        return how != How.UNKNOWN;
    }
}
