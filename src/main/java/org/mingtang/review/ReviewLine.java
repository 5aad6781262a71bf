package org.mingtang.review;

import java.util.UUID;

/**
 * A review in a list.
 *
 * @param step name of the open step, else of the stage
 * @param choice what stands for it in a batch, empty where it cannot be passed in one
 */
public record ReviewLine(
        UUID id,
        String title,
        String kind,
        String unit,
        String author,
        Stage stage,
        String step,
        Disclosure disclosure,
        String changed,
        String due,
        boolean provisional,
        String left,
        String leftChip,
        int round,
        String choice) {}
