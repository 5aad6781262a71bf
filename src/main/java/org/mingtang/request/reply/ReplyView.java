package org.mingtang.request.reply;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.request.Delivery;

/**
 * An answer as pages show it.
 *
 * @param letter number of the letter, e.g. 云教公复〔2026〕12号; null before it is sent to review
 * @param draftedOn day of the letter that reviewers have before them; null before
 * @param review of {@code review}; null before it is sent to review
 * @param sentOn day of posting or of signing; null before
 * @param ofd whether an OFD of the letter is wanted besides Word and PDF
 * @param proof number of the registered letter, who signed, …
 */
public record ReplyView(
        ReplyDraft draft,
        @Nullable String letter,
        @Nullable LocalDate draftedOn,
        @Nullable UUID review,
        @Nullable LocalDate sentOn,
        @Nullable Delivery way,
        @Nullable String proof,
        boolean ofd) {}
