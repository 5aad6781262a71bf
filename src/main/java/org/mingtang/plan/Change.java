package org.mingtang.plan;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two editions of a plan.
 *
 * @param field the Chinese name of what changed; null when the whole row was added or dropped
 */
public record Change(
        Kind kind,
        TaskId task,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {

    /** What happened to the row. */
    public enum Kind {
        ADDED("新增"),
        DROPPED("删除"),
        CHANGED("修改");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
