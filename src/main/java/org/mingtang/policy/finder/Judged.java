package org.mingtang.policy.finder;

/** How one condition came out, and why. */
public record Judged(String condition, Outcome outcome, String why) {

    /** What can be said of a condition. */
    public enum Outcome {
        MET("符合", "chip-ok"),
        OPEN("待核对", "chip-warn"),
        UNMET("不符合", "chip-idle");

        private final String label;
        private final String chip;

        Outcome(String label, String chip) {
            this.label = label;
            this.chip = chip;
        }

        public String label() {
            return label;
        }

        public String chip() {
            return chip;
        }
    }
}
