package org.mingtang.request.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Applicant;
import org.mingtang.request.RemedyCase;
import org.mingtang.request.RequestPapers;
import org.mingtang.request.RequestStep;
import org.mingtang.request.RequestView;
import org.mingtang.request.reckoning.DerivationStep;

/**
 * All that is known of a closed request, as {@code data/case.json} has it.
 *
 * @param applicant null once it was erased
 * @param letter number of the letter; null where none was sent
 * @param review names the review its answer passed; null where none was sent
 * @param proof of service; null where none was sent
 * @param lasting for each letter whether it is kept as PDF/A
 * @param looks who opened what, newest first, the latest 200
 */
record CaseStory(
        RequestView request,
        String organ,
        String unit,
        @Nullable Applicant applicant,
        List<RequestStep> timeline,
        List<DerivationStep> derivation,
        @Nullable String letter,
        @Nullable String review,
        @Nullable LocalDate sentOn,
        @Nullable String proof,
        List<RemedyCase> remedies,
        List<RequestPapers.Look> looks,
        List<Paper> files,
        List<String> lasting) {

    /**
     * A file of the bag.
     *
     * @param path in the bag
     * @param lasting whether it is PDF/A, in a sentence; null where it is no PDF
     */
    record Paper(
            String path,
            String kind,
            String name,
            String mediaType,
            long size,
            String sha256,
            Instant addedAt,
            @Nullable String lasting) {}
}
