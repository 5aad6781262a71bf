package org.mingtang.review;

import java.util.UUID;

/** Identifies one review: one matter, one review (一事一审). */
public record ReviewId(UUID value) {

    public static ReviewId fresh() {
        return new ReviewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
