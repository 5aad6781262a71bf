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

    /** The document's word for itself; what it says of 本办法规定的标准 or 本办法中的条款 is not said of the whole. */
    private static final String OWN = "本[\\u4e00-\\u9fff&&[^的中所第]]{0,8}?"
            + "(?:法|规定|规则|规范|细则|条例|意见|方案|措施|通知|公告|通告|决定|标准|制度|指引|政策|文件)(?:[（(][\\u4e00-\\u9fff]{2,4}[）)])?";

    private static final String TAKES_EFFECT = "起(?:满?[0-9０-９一二三四五六七八九十]{1,3}日?[后起])?(?:正式)?(?:施行|实施|执行|生效|试行|起效)";
    private static final String PERIOD = "(?:有效期|试行期?|施行期|执行期|暂行期?)";

    /** The first thing the sentence lets take effect is the document. */
    private static final Pattern EFFECTIVE = Pattern.compile(
            "^(?:(?!" + TAKES_EFFECT + ").)*?(?:" + OWN + "|现予(?:公布|发布|印发)|现印发给你们)[，,]?自[^，。；自]{4,20}?" + TAKES_EFFECT);

    /** The first thing whose period the sentence names is the document: 本办法有效期, or 起施行，有效期 of the document. */
    private static final Pattern VALID = Pattern.compile("^(?:(?!" + PERIOD + ").)*?" + OWN + "的?" + PERIOD);

    private static final Pattern THEN_VALID =
            Pattern.compile(TAKES_EFFECT + "[，,]?(?:" + OWN + "的?)?(?:" + PERIOD + "|[至到])");
    private static final Pattern BARE = Pattern.compile("^" + PERIOD);

    static DaysOfText of(ItemView item) {
        DaysOfText filled = new DaysOfText(item.effectiveFrom(), item.validUntil());
        return filled.from != null && filled.until != null
                ? filled
                : filled.or(BodyLines.of(item.title(), item.body()).text(), item.formedOn());
    }

    /** What the text says where nothing was filled in; a period counts from the day of effect or of formation. */
    DaysOfText or(PolicyText text, @Nullable LocalDate formed) {
        TextClues clues = TextClues.of(text);
        List<Clue> effective = clues.of(Clue.Kind.EFFECTIVE).stream()
                .filter(clue -> EFFECTIVE.matcher(clue.quote()).find())
                .toList();
        LocalDate start = from != null
                ? from
                : once(effective, clue -> first(clue, formed)).orElse(null);
        LocalDate counted = start != null ? start : formed;
        List<Clue> valid = clues.of(Clue.Kind.VALID).stream()
                .filter(clue -> isOwnPeriod(clue, effective))
                .toList();
        LocalDate last =
                until != null ? until : once(valid, clue -> last(clue, counted)).orElse(null);
        return new DaysOfText(start, last);
    }

    /** A bare 有效期五年 is the document's where the same article lets the document take effect. */
    private static boolean isOwnPeriod(Clue clue, List<Clue> effective) {
        String quote = clue.quote();
        return VALID.matcher(quote).find()
                || (EFFECTIVE.matcher(quote).find() && THEN_VALID.matcher(quote).find())
                || (BARE.matcher(quote).find()
                        && effective.stream().anyMatch(own -> own.address().equals(clue.address())));
    }

    /** Empty where it is not said at all, or in two ways. */
    private static Optional<LocalDate> once(List<Clue> clues, Function<Clue, @Nullable LocalDate> read) {
        List<LocalDate> days = clues.stream()
                .map(read)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** 自公布之日起30日后施行 counts from the day of formation; the day of issue itself needs no day. */
    private static @Nullable LocalDate first(Clue clue, @Nullable LocalDate formed) {
        return clue.day() != null || clue.days() == 0 || formed == null ? clue.day() : formed.plusDays(clue.days());
    }

    private static @Nullable LocalDate last(Clue clue, @Nullable LocalDate start) {
        if (clue.day() != null || clue.months() == 0 || start == null) {
            return clue.day();
        }
        return start.plusMonths(clue.months()).minusDays(1);
    }
}
