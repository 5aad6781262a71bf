package org.mingtang.publication;

/**
 * An item of imported history is told to the other rooms. It passed no manuscript and counts as no deed, so who follows
 * {@link ItemPublished} for these is not asked.
 */
public record ItemEntered(ItemNumber item, ItemKind kind) {}
