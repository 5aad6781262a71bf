package org.mingtang.verification;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people read of an item beside its record: a page that says something else than the record was changed in silence,
 * or tells another day than the log. Records without a body are no items' and are left alone.
 */
final class PageCheck {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern PUBLISHED = Pattern.compile("<meta name=\"PubDate\" content=\"([^\"]*)\"");
    private static final Map<String, String> DETAILS = details();

    private final ItemHistory history;
    private final Findings findings;

    PageCheck(ItemHistory history, Findings findings) {
        this.history = history;
        this.findings = findings;
    }

    /** @param record of the newest version, whose hash stands in the log */
    void run(String page, Map<?, ?> record) {
        if (!(record.get("title") instanceof String title) || !(record.get("body") instanceof String body)) {
            return;
        }
        String main = Objects.requireNonNullElse(PageWords.within(page, "main", ""), page);
        String heading = PageWords.within(main, "h1", "");
        if (heading == null || !PageWords.of(heading).equals(words(title))) {
            fault("页面上的标题与内容记录不同：页面被悄悄改动");
        }
        String shown = PageWords.within(main, "div", "item-body");
        if (shown == null || !sameBody(shown, body, "RULE".equals(record.get("kind")))) {
            fault("页面上的正文与内容记录不同：页面被悄悄改动");
        }
        String said = PageWords.of(main);
        DETAILS.forEach((field, label) -> {
            if (record.get(field) instanceof String value && !said.contains(label + words(value))) {
                fault("页面上的" + label + "与内容记录不同：页面被悄悄改动");
            }
        });
        checkDays(page, said);
    }

    /** A rule is shown without the signed order and with its 题注: what is shown of it stands in the record, in this order. */
    private static boolean sameBody(String shown, String body, boolean rule) {
        if (!rule) {
            return PageWords.of(shown).equals(PageWords.of(body));
        }
        String note = PageWords.within(shown, "p", "head-note");
        List<String> left = PageWords.blocks(note == null ? shown : shown.replace(note, ""));
        String words = PageWords.of(body);
        int at = 0;
        for (String block : left) {
            int found = words.indexOf(block, at);
            if (found < 0) {
                return false;
            }
            at = found + block.length();
        }
        return !left.isEmpty() || words.isEmpty();
    }

    /** The time of the first version that everybody could read; a late entry stays marked as one. */
    private void checkDays(String page, String said) {
        Entry first = history.shown().get(0);
        Matcher tag = PUBLISHED.matcher(page);
        String written = tag.find() ? tag.group(1) : "";
        if (!minute(first).equals(written) || !said.contains("发布日期" + day(first))) {
            fault("页面写的发布时间不是日志" + first.place() + "的 " + minute(first) + "：发布时间不实");
        }
        Entry late = history.since().stream()
                .filter(each -> each.claimed() != null)
                .findFirst()
                .orElse(null);
        if (late != null && !(said.contains("补录") && said.contains(String.valueOf(late.claimed())))) {
            fault("日志" + late.place() + "记为补录，自称 " + late.claimed() + "，页面上没有标明");
        }
    }

    private static Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("indexNumber", "索引号");
        details.put("docNumber", "发文字号");
        details.put("formedOn", "成文日期");
        details.put("effectiveFrom", "施行日期");
        return details;
    }

    private static String minute(Entry entry) {
        return MINUTE.format(entry.at().atZone(OFFICE));
    }

    private static String day(Entry entry) {
        return entry.at().atZone(OFFICE).toLocalDate().toString();
    }

    /** Plain words of a record as a page shows them. */
    private static String words(@Nullable String plain) {
        return plain == null ? "" : plain.replaceAll("[\\s\\p{Z}\\u200b\\ufeff]+", "");
    }

    private void fault(String what) {
        findings.fault(history.item() + "：" + what + "。");
    }
}
