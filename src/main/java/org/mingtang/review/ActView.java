package org.mingtang.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act of a review as others see it.
 *
 * @param step key of the step it was taken on; null for the author's acts
 * @param sha256 of the text it was taken on
 * @param forName whom a substitute stood in for
 * @param disclosure as it was after the act
 */
public record ActView(
        Act act,
        @Nullable String step,
        @Nullable String stepName,
        int round,
        String sha256,
        UUID account,
        String name,
        UUID byUnit,
        @Nullable String forName,
        @Nullable String opinion,
        List<Remark> remarks,
        DisclosureDecision disclosure,
        Instant at) {

    /** 李四（代 张三）. */
    public String who() {
        return forName == null ? name : name + "（代 " + forName + "）";
    }
}
