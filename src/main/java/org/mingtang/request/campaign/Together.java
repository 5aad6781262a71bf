package org.mingtang.request.campaign;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What somebody had done with many requests.
 *
 * @param done so far
 * @param refused where the law or the stage of a request stood against it
 */
public record Together(UUID id, Act act, String name, OffsetDateTime at, long cases, long done, long refused) {

    /** What can be done with many at once: nothing that goes out to anybody, and nothing that moves a period. */
    public enum Act {
        ASSIGN("分办"),
        DRAFT("用同一份草稿起草");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public long waiting() {
        return cases - done - refused;
    }
}
