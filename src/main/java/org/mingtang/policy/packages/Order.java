package org.mingtang.policy.packages;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that an enterprise ordered (点餐), and what it was served (配餐).
 *
 * @param unit the office that answers it
 * @param contact whether whoever ordered can be reached
 * @param slug of the package it was served
 */
public record Order(
        UUID id,
        int revision,
        UUID unit,
        OrderStage stage,
        String topic,
        String words,
        LocalDate orderedOn,
        LocalDate due,
        boolean contact,
        @Nullable String slug,
        @Nullable String reply,
        @Nullable String repliedBy,
        @Nullable LocalDate repliedOn) {

    public boolean open() {
        return stage == OrderStage.RECEIVED;
    }
}
