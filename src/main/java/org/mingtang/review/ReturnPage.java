package org.mingtang.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a return: the text with a field beside each paragraph.
 *
 * @param refusal why it was not done; what was filled in stays
 */
public record ReturnPage(
        ReviewView review,
        String step,
        List<ShownPart> text,
        ReturnForm filled,
        @Nullable String refusal) {}
