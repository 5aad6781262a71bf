package org.mingtang.publication;

import org.jspecify.annotations.Nullable;

/**
 * What is shown of a rule (规章): title, 题注 and text, on pages and in files alike.
 *
 * <p>国办公开办函〔2021〕33号一; another room knows what a rule's text is and how it was amended.
 */
public interface RuleText {

    /**
     * What stands below the title.
     *
     * @param headNote 题注 with its brackets; null where nothing is known that could be written
     * @param html the text without the signed order and without what was typed above it
     */
    record Shown(@Nullable String headNote, String html) {}

    Shown of(ItemView rule);
}
