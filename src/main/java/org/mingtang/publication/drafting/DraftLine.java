package org.mingtang.publication.drafting;

import org.mingtang.publication.DraftStage;
import org.mingtang.publication.ItemKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft in a list. */
public record DraftLine(
        UUID id,
        String title,
        DraftStage stage,
        String unitName,
        String authorName,
        ItemKind kind,
        Instant changedAt,
        @Nullable Instant publishAt) {}
