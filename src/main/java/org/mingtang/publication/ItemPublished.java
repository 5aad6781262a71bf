package org.mingtang.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * A version became public.
 *
 * @param draft the draft it was
 * @param version 1 for a new item
 * @param at to the second
 */
public record ItemPublished(
        ItemNumber item, int version, UUID draft, UUID unit, ItemKind kind, String title, Instant at) {}
