package org.mingtang.organisation;

import java.util.List;

/**
 * What a name in a table stands for.
 *
 * @param how on what ground it was resolved
 * @param units the units meant; several for a group, empty when unknown
 * @param nearest candidates for a person to decide, best first; only when unknown
 */
public record Resolution(String name, How how, List<UnitView> units, List<UnitView> nearest) {

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

    public boolean resolved() {
        return how != How.UNKNOWN;
    }
}
