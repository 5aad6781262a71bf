package org.mingtang.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which list of reviews, and what it is narrowed to, as the address says it. */
public record ReviewQuery(
        @Nullable String list,
        @Nullable String kind,
        @Nullable String words,
        @Nullable String stage,
        @Nullable Integer page) {

    static final int ON_A_PAGE = 50;

    /** The lists of a person. */
    public enum Which {
        WAITING("待我审核"),
        SENT("我送审的"),
        DONE("我审核过的"),
        UNIT("本单位的");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Which which() {
        return Arrays.stream(Which.values())
                .filter(each -> each.slug().equals(list))
                .findFirst()
                .orElse(Which.WAITING);
    }

    @Nullable
    Stage stageOrNull() {
        return Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(stage))
                .findFirst()
                .orElse(null);
    }

    String kindOrNothing() {
        return kind == null ? "" : kind.strip();
    }

    public String wordsOrNothing() {
        return words == null ? "" : words.strip();
    }

    public boolean narrows() {
        return !wordsOrNothing().isEmpty() || !kindOrNothing().isEmpty() || stageOrNull() != null;
    }

    public boolean isKind(String other) {
        return kindOrNothing().equals(other);
    }

    public boolean isStage(Stage other) {
        return stageOrNull() == other;
    }

    int number() {
        return page == null ? 1 : Math.max(1, Math.min(page, 10_000));
    }

    /** Address of another page of the same list. */
    String at(int number) {
        return "/desk/reviews?list=" + which().slug() + "&kind=" + encoded(kindOrNothing()) + "&words="
                + encoded(wordsOrNothing()) + "&stage="
                + (stageOrNull() == null ? "" : stageOrNull().name()) + "&page=" + number;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
