package org.mingtang.procedure;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why something cannot be done as asked, as a value: all refusals are shown at once.
 *
 * <p>It outlives a redirect, so the session must be able to keep it.
 *
 * @param field the form field it belongs to, or null for the whole
 * @param message what is wrong and what to do, in Chinese
 */
public record Refusal(@Nullable String field, String message) implements Serializable {}
