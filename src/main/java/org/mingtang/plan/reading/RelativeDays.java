package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;

/** Deadlines that count from an event: {@code 信息形成之日起20个工作日内} (labelling rule 23). */
final class RelativeDays {

    private static final String COUNT =
            "(\\d{1,3}|[一二两三四五六七八九十]{1,4}|半)个?(工作日|自然日|日|天|月|周|星期|小时|年)(?:以内|之内|内|完成(?=$|[，,；;。]))";
    private static final Pattern SPAN = Pattern.compile(COUNT);
    private static final Pattern WITH_EVENT =
            Pattern.compile("([^，,；;。]{0,60}?)(?:之日起|之日后|之后|以后|日起|后|起|的)?(?:的)?(?:第)?" + COUNT);
    /** Longer than an event and the words between it and its span. */
    private static final int LONGEST_EVENT = 70;

    private static final Pattern LEADING_SINCE = Pattern.compile("^(?:自|从|于|在|应当|应|须|需|要)+");

    private RelativeDays() {}

    /** Every span with its event. Only what stands right before a span is searched for an event: cells may be very long. */
    static List<MatchResult> in(String text) {
        List<MatchResult> found = new ArrayList<>();
        Matcher span = SPAN.matcher(text);
        Matcher whole = WITH_EVENT.matcher(text);
        int from = 0;
        while (span.find()) {
            whole.region(Math.max(from, span.start() - LONGEST_EVENT), span.end());
            if (whole.find()) {
                found.add(whole.toMatchResult());
                from = whole.end();
            }
        }
        return found;
    }

    /** The text with a comma in place of each span. */
    static String without(String text, List<MatchResult> spans) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (MatchResult span : spans) {
            rest.append(text, from, span.start()).append('，');
            from = span.end();
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** The first span that is a deadline, or null. */
    static @Nullable Deadline first(List<MatchResult> spans) {
        for (MatchResult span : spans) {
            int days = span.group(2).equals("半") ? -1 : Numerals.whole(span.group(2));
            String unit = span.group(3);
            String after = LEADING_SINCE.matcher(span.group(1)).replaceFirst("").replaceFirst("(?:之日起|之日|后|之|的)+$", "");
            if (days <= 0 || unit.equals("年") || unit.equals("小时") || after.matches(".*\\d")) {
                continue;
            }
            boolean weeks = unit.equals("周") || unit.equals("星期");
            DayUnit kind = unit.equals("工作日") ? DayUnit.WORKDAY : unit.equals("月") ? DayUnit.MONTH : DayUnit.DAY;
            return new Deadline.After(weeks ? days * 7 : days, kind, after);
        }
        return null;
    }
}
