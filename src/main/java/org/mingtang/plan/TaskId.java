package org.mingtang.plan;

import java.util.UUID;

/** Identifies a task. */
public record TaskId(UUID value) {

    public static TaskId of(String value) {
        return new TaskId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
