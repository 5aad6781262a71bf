package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Deadline;

/** A deadline's wording to a deadline (labelling rules 20 to 24). */
final class DeadlineReader {

    private static final Pattern ONGOING = Pattern.compile(
            "长期|常年|持续|常态|经常|日常|及时|实时|随时|即时|适时|全年|全程|每(?:年|个?月|个?季度|季|半年|周|日|天|旬|学期|次|两|[二三]个?月)|按(?:年|月|季|季度|周)(?:度)?|逐[年月季]|年度工作|贯穿|不间断|动态|定期|同步|坚持|即知即办|立行立改|一贯|始终");
    private static final Pattern CONCRETE = Pattern.compile("\\d月|[一二三四五六七八九十]月|季度|年底|年内|半年|年末|20\\d{2}");

    private DeadlineReader() {}

    static @Nullable Deadline read(String raw, @Nullable Integer year) {
        String text = Text.squeeze(Text.narrow(raw)).replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        List<MatchResult> spans = RelativeDays.in(text);
        Deadline relative = RelativeDays.first(spans);
        if (relative != null) {
            LocalDate beside = DatesInText.last(RelativeDays.without(text, spans), year);
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

    /** Whether a cell reads as a deadline, for finding the column. */
    static boolean looksLikeDeadline(String cell) {
        String text = Text.squeeze(cell);
        if (text.isEmpty() || text.length() > 40 || text.matches("\\d{1,3}")) {
            return false;
        }
        return DeadlineLook.of(text, read(text, 2000));
    }
}
