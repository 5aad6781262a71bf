package org.mingtang.review;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says at one place of the text.
 *
 * @param part key of the part
 * @param block which paragraph of it, from 0, as {@link ReviewedText.Part#blocks} cuts it
 * @param quote the words it is about, or null for the whole paragraph
 */
public record Remark(String part, int block, @Nullable String quote, String comment) implements Serializable {}
