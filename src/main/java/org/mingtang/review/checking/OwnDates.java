package org.mingtang.review.checking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OwnName;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** A day of effect that the text sets for itself and nobody filled in, and how long it says it is valid (rule 6.1). */
final class OwnDates implements PassageCheck {

    private static final int UNSURE = 31;
    private static final String TAKES_EFFECT = "起(?:正式)?(?:施行|实施|执行|生效|试行)";
    /** The day of promulgation itself needs no filling in: a text without a day takes effect with its own. */
    private static final Pattern FROM = Pattern.compile("(?:" + OwnName.PATTERN + "|现予(?:公布|发布|印发),)自"
            + "(?:[^,。;自]{6,14}日|(?:公布|发布|印发)之?日起满?[0-9一二三四五六七八九十]{1,3}日[后起]?)(?:" + TAKES_EFFECT
            + "|(?:施行|实施|执行|生效))");

    private static final Pattern PERIOD =
            Pattern.compile("(?:起(?:正式)?(?:施行|实施|执行|生效|试行)?[,。;]?(?:" + OwnName.PATTERN + ")?|" + OwnName.PATTERN
                    + ")(?<said>(?:有效期|试行期?)限?(?:[为是]?(?<count>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?<unit>年|个月)"
                    + "|(?:截止)?[至到](?<until>[^,。;]{6,14}日)))");

    private final CheckedDraft draft;

    OwnDates(CheckedDraft draft) {
        this.draft = draft;
    }

    @Override
    public List<Finding> in(Passage passage) {
        if (!passage.part().equals("body")) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        Matcher from = FROM.matcher(passage.plain());
        LocalDate start = null;
        if (from.find()) {
            start = DatesInText.first(from.group());
            if (draft.effectiveFrom() == null) {
                String day = start == null ? "" : "（" + start + "）";
                found.add(passage.finding(
                        FindingKind.DATES,
                        "dates.force-empty",
                        Severity.WARN,
                        from.start(),
                        from.end(),
                        "正文写明了施行日期" + day + "，“施行日期”还没有填写；不填会按成文日期起算。",
                        null));
            }
        }
        Matcher period = PERIOD.matcher(passage.plain());
        if (period.find()) {
            Finding finding = period(passage, period, start);
            if (finding != null) {
                found.add(finding);
            }
        }
        return found;
    }

    private @Nullable Finding period(Passage passage, Matcher period, @Nullable LocalDate said) {
        LocalDate filled = draft.validUntil();
        String until = period.group("until");
        LocalDate last = until != null ? DatesInText.first(until) : last(period, said);
        if (filled != null && (until != null || last == null || agrees(filled, last, said != null))) {
            return null;
        }
        String day = last == null ? "" : "（最后一天是 " + last + "）";
        return passage.finding(
                FindingKind.DATES,
                filled == null ? "dates.validity-empty" : "dates.validity-differs",
                Severity.WARN,
                period.start("said"),
                period.end("said"),
                filled == null
                        ? "正文写明了有效期" + day + "，“有效期至”还没有填写；不填则到期没有提醒，也不会显示失效。"
                        : "正文写的有效期" + day + "与填报的" + filled + "不一致，请核对。",
                null);
    }

    /**
     * Whether the first day counts is told differently, so the last day may be either of two; the day of issue is not
     * known to the day before it comes.
     */
    private static boolean agrees(LocalDate filled, LocalDate last, boolean counted) {
        return counted
                ? filled.equals(last) || filled.equals(last.plusDays(1))
                : Math.abs(ChronoUnit.DAYS.between(filled, last)) <= UNSURE;
    }

    private @Nullable LocalDate last(Matcher period, @Nullable LocalDate said) {
        LocalDate start =
                said != null ? said : draft.effectiveFrom() != null ? draft.effectiveFrom() : draft.formedOn();
        if (start == null) {
            return null;
        }
        String written = period.group("count");
        int count = Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : DatesInText.Hanzi.count(written.replace('两', '二'));
        return (period.group("unit").equals("年") ? start.plusYears(count) : start.plusMonths(count)).minusDays(1);
    }
}
