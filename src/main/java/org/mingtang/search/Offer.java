package org.mingtang.search;

import org.jspecify.annotations.Nullable;

/**
 * What is offered while one types.
 *
 * @param href the page of what bears the title; of several that bear it, the search for them
 * @param docNumber of a single one that has a number
 * @param fallen that it is no longer in force, as people read it; empty if not
 */
public record Offer(String title, String href, @Nullable String docNumber, String fallen) {}
