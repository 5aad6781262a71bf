package org.mingtang.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.clock.DisclosureClock;

/**
 * A draft as pages and other rooms see it.
 *
 * @param item the item it is a further version of, or became
 * @param revision for the form, so that two people do not write over each other
 * @param clock null while nobody said when the information was formed
 * @param history what was done to it, oldest first
 */
public record ManuscriptView(
        ManuscriptId id,
        UUID unit,
        ManuscriptStage stage,
        ManuscriptFields fields,
        List<Attachment> attachments,
        @Nullable ItemNumber item,
        UUID author,
        String authorName,
        Instant changedAt,
        int revision,
        @Nullable DisclosureClock clock,
        List<Step> history) {

    /** One thing that was done. */
    public record Step(String act, @Nullable String text, String name, Instant at) {}
}
