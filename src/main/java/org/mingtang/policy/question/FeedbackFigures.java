package org.mingtang.policy.question;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was said about one policy, as figures. */
public record FeedbackFigures(
        long item,
        String itemTitle,
        int good,
        int fair,
        int poor,
        int words,
        int unread,
        @Nullable LocalDate last) {

    public int all() {
        return good + fair + poor;
    }

    public String sentence() {
        return all() == 0 ? "还没有人评价" : "好用 " + good + " · 一般 " + fair + " · 不好用 " + poor;
    }
}
