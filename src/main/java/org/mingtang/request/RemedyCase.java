package org.mingtang.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reconsideration of an answer, or a suit over it, as table 四 counts it.
 *
 * @param number the case number of the other organ
 * @param result null while it is not decided
 */
public record RemedyCase(
        UUID id,
        Kind kind,
        String number,
        LocalDate filedOn,
        @Nullable Result result,
        @Nullable LocalDate decidedOn) {

    /** The blocks of table 四. */
    public enum Kind {
        RECONSIDERATION("行政复议"),
        DIRECT_SUIT("行政诉讼（未经复议直接起诉）"),
        SUIT_AFTER("行政诉讼（复议后起诉）");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it ended. */
    public enum Result {
        UPHELD("结果维持"),
        CORRECTED("结果纠正"),
        OTHER("其他结果");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
