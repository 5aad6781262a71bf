package org.mingtang.review;

import org.jspecify.annotations.Nullable;

/**
 * The disclosure attribute with what it rests on.
 *
 * @param ground needed for {@link Disclosure#NOT_DISCLOSED}, null for {@link Disclosure#PROACTIVE}
 * @param reason in the office's words; needed for all that is not proactive (国办发〔2016〕80号: refusal needs reasons)
 */
public record DisclosureDecision(
        Disclosure attribute,
        @Nullable Ground ground,
        @Nullable String reason) {

    public static final DisclosureDecision PROACTIVE = new DisclosureDecision(Disclosure.PROACTIVE, null, null);
}
