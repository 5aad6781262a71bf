package org.mingtang.publication.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ManuscriptStage;

/** A draft in a list. */
public record ManuscriptLine(
        UUID id,
        String title,
        ManuscriptStage stage,
        String unitName,
        String authorName,
        ItemKind kind,
        Instant changedAt,
        @Nullable Instant publishAt) {}
