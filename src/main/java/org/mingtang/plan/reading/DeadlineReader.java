package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.DayUnit;
import org.mingtang.plan.reading.ReadPlan.Deadline;

/** A deadline's wording to a deadline (labelling rules 20 to 24). */
final class DeadlineReader {

    private static final Pattern RELATIVE = Pattern.compile(
            "(?<x>[^，,；;。]{0,60}?)(?:之日起|之日后|之后|以后|日起|后|起|的)?(?:的)?(?:第)?(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,4}|半)个?(?<u>工作日|自然日|日|天|月|周|星期|小时|年)(?:以内|之内|内)");
    private static final Pattern ONGOING = Pattern.compile(
            "长期|常年|持续|常态|经常|日常|及时|实时|随时|即时|适时|全年|全程|每(?:年|个?月|个?季度|季|半年|周|日|天|旬|学期|次|两|[二三]个?月)|按(?:年|月|季|季度|周)(?:度)?|逐[年月季]|年度工作|贯穿|不间断|动态|定期|同步|坚持|即知即办|立行立改|一贯|始终");
    private static final Pattern LEADING_SINCE = Pattern.compile("^(?:自|从|于|在|应当|应|须|需|要)+");
    private static final Pattern CONCRETE = Pattern.compile("\\d月|[一二三四五六七八九十]月|季度|年底|年内|半年|年末|20\\d{2}");

    private DeadlineReader() {}

    static @Nullable Deadline read(String raw, @Nullable Integer year) {
        String text = Text.squeeze(Text.narrow(raw)).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        Deadline relative = relative(text);
        if (relative != null) {
            LocalDate beside = DatesInText.last(RELATIVE.matcher(text).replaceAll("，"), year);
            return beside == null || recurring(text) ? relative : new Deadline.On(beside);
        }
        LocalDate date = recurring(text) && !text.contains("季度、") ? null : DatesInText.last(text, year);
        if (date != null) {
            return new Deadline.On(date);
        }
        if (Text.matches(ONGOING, text)) {
            return new Deadline.Ongoing();
        }
        LocalDate end = DatesInText.bareYear(text);
        return end == null ? null : new Deadline.On(end);
    }

    /** 每季度末, 每月5日前: no date of its own; 每年1月31日前 names one. */
    private static boolean recurring(String text) {
        return text.matches("[^\\d一二三四五六七八九十]*每(?:个?月|个?季度?|半年|周|日).*")
                && !Text.matches(CONCRETE, text.replaceAll("每[^，,；;、。]{0,12}", ""));
    }

    private static @Nullable Deadline relative(String text) {
        Matcher matcher = RELATIVE.matcher(text);
        while (matcher.find()) {
            int days = matcher.group("n").equals("半") ? -1 : Numerals.whole(matcher.group("n"));
            String unit = matcher.group("u");
            String after =
                    LEADING_SINCE.matcher(matcher.group("x")).replaceFirst("").replaceFirst("(?:之日起|之日|后|之|的)+$", "");
            if (days <= 0 || unit.equals("年") || unit.equals("小时") || after.matches(".*\\d")) {
                continue;
            }
            boolean weeks = unit.equals("周") || unit.equals("星期");
            DayUnit kind = unit.equals("工作日") ? DayUnit.WORKDAY : unit.equals("月") ? DayUnit.MONTH : DayUnit.DAY;
            return new Deadline.After(weeks ? days * 7 : days, kind, after);
        }
        return null;
    }

    /** Whether a cell reads as a deadline, for finding the column. */
    static boolean looksLikeDeadline(String cell) {
        String text = Text.squeeze(cell);
        if (text.isEmpty() || text.length() > 40 || text.matches("\\d{1,3}")) {
            return false;
        }
        return DeadlineLook.of(text, read(text, 2000));
    }
}
