package org.mingtang.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.policy.text.Clue;
import org.mingtang.policy.text.PolicyText;
import org.mingtang.policy.text.TextClues;
import org.mingtang.publication.ItemView;

/**
 * From when and until when a document is valid: as filled in, else as its own text says once and clearly.
 *
 * @param from null where it counts from the day of its formation
 * @param until the last day; null without an end
 */
record DaysOfText(@Nullable LocalDate from, @Nullable LocalDate until) {

    private static final Pattern OF_ITSELF =
            Pattern.compile("本[\\u4e00-\\u9fff]{0,8}?(?:法|规定|规则|规范|则|例|意见|方案|措施|通知|公告|通告|决定|标准|制度|指引|政策|文件)|^有效期");

    static DaysOfText of(ItemView item) {
        DaysOfText filled = new DaysOfText(item.effectiveFrom(), item.validUntil());
        return filled.from != null && filled.until != null
                ? filled
                : filled.or(BodyLines.of(item.title(), item.body()).text(), item.formedOn());
    }

    /** What the text says where nothing was filled in; a period counts from the day of effect or of formation. */
    DaysOfText or(PolicyText text, @Nullable LocalDate formed) {
        TextClues clues = TextClues.of(text);
        LocalDate start = from != null
                ? from
                : said(clues.of(Clue.Kind.EFFECTIVE), Clue::day).orElse(null);
        LocalDate counted = start != null ? start : formed;
        LocalDate last = until != null
                ? until
                : said(clues.of(Clue.Kind.VALID), clue -> last(clue, counted)).orElse(null);
        return new DaysOfText(start, last);
    }

    /** Empty where it is said of another document, not at all, or in two ways. */
    private static Optional<LocalDate> said(List<Clue> clues, Function<Clue, @Nullable LocalDate> read) {
        List<LocalDate> days = clues.stream()
                .filter(clue -> OF_ITSELF.matcher(clue.quote()).find())
                .map(read)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private static @Nullable LocalDate last(Clue clue, @Nullable LocalDate start) {
        if (clue.day() != null || clue.months() == 0 || start == null) {
            return clue.day();
        }
        return start.plusMonths(clue.months()).minusDays(1);
    }
}
