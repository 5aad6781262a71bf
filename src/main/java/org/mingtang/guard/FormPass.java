package org.mingtang.guard;

import org.jspecify.annotations.Nullable;

/**
 * What a form carries so that the guard knows it again.
 *
 * @param question a little sum in words, only where something looked suspicious; else null
 */
public record FormPass(String token, @Nullable String question) {}
