package org.mingtang.publication.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is kept.
 *
 * @param manuscript the draft in which its words were first written
 * @param item number of what became of it; null before publication
 */
record TopicRow(
        UUID id, String slug, UUID manuscript, @Nullable Long item) {}
