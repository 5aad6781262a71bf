package org.mingtang.request.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open requests to one organ in exactly the same words.
 *
 * @param key of {@code SubjectMarks}
 * @param number of the eldest
 * @param first day on which one of them arrived
 * @param dueFirst the earliest last day to reply; null where no period runs yet
 */
record Wording(
        UUID organ,
        String key,
        long likeness,
        long cases,
        String number,
        LocalDate first,
        LocalDate last,
        @Nullable LocalDate dueFirst,
        @Nullable LocalDate dueLast) {}
