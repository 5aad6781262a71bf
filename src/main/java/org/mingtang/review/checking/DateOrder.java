package org.mingtang.review.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.CheckedDraft;
import org.mingtang.review.Finding;
import org.mingtang.review.Finding.Severity;
import org.mingtang.review.FindingKind;

/** Whether the dates of a draft follow one another: formed, published, in force, out of force (rule 6.1). */
final class DateOrder {

    private static final Pattern IN_FORCE =
            Pattern.compile("自(?<date>[^，。；自]{6,14}日)起(?:正式)?(?:施行|实施|执行|生效)|(?<until>有效期(?:截止)?(?:至|到)[^，。；]{6,14}日)");

    private final LocalDate today;

    DateOrder(LocalDate today) {
        this.today = today;
    }

    List<Finding> of(CheckedDraft draft) {
        List<Finding> found = new ArrayList<>();
        LocalDate published = draft.publishOn() == null ? today : draft.publishOn();
        LocalDate formed = draft.formedOn();
        LocalDate from = draft.effectiveFrom();
        LocalDate until = draft.validUntil();
        if (formed != null && formed.isAfter(published)) {
            found.add(finding("dates.formed", Severity.REFUSE, "formedOn", formed, "成文日期晚于发布日期，请核对。"));
        }
        if (formed != null && from != null && from.isBefore(formed)) {
            found.add(finding("dates.retroactive", Severity.WARN, "effectiveFrom", from, "施行日期早于成文日期，请确认是否确需溯及以往。"));
        }
        LocalDate start = from == null ? formed : from;
        if (start != null && until != null && !until.isAfter(start)) {
            found.add(finding(
                    "dates.validity",
                    Severity.REFUSE,
                    "validUntil",
                    until,
                    from == null ? "有效期截止日期应晚于成文日期，请核对。" : "有效期截止日期应晚于施行日期，请核对。"));
        } else if (until != null && until.isBefore(published)) {
            found.add(finding("dates.validity-over", Severity.WARN, "validUntil", until, "发布时有效期已过，发布后会显示为失效。"));
        }
        return found;
    }

    /** What the text itself says about force and validity, held against what was filled in. */
    static PassageCheck inText(CheckedDraft draft) {
        return passage -> {
            List<Finding> found = new ArrayList<>();
            for (Matcher m = IN_FORCE.matcher(passage.plain()); m.find(); ) {
                boolean until = m.group("until") != null;
                LocalDate said = DatesInText.first(m.group());
                LocalDate filled = until ? draft.validUntil() : draft.effectiveFrom();
                if (said != null
                        && filled != null
                        && !said.equals(filled)
                        && passage.part().equals("body")) {
                    found.add(passage.finding(
                            FindingKind.DATES,
                            until ? "dates.validity-differs" : "dates.force-differs",
                            Severity.WARN,
                            m.start(),
                            m.end(),
                            "正文写的%s与填报的%s不一致，请核对。".formatted(until ? "有效期" : "施行日期", filled),
                            null));
                }
            }
            return found;
        };
    }

    private static Finding finding(
            String code, Severity severity, String part, @Nullable LocalDate date, String message) {
        return Finding.whole(FindingKind.DATES, code, severity, part, String.valueOf(date), message);
    }
}
