package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The year the tasks are for (labelling rules 21 and 34). */
final class YearFinder {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-4]\\d)(?=\\s*年|年度)");
    private static final Pattern CITED = Pattern.compile("[〔\\[(（]20\\d{2}[〕\\])）]");

    private YearFinder() {}

    static @Nullable Integer find(
            @Nullable String title, List<String> lines, List<Draft> drafts, @Nullable LocalDate issuedOn) {
        Integer ofTitle = title == null ? null : first(title);
        if (ofTitle != null) {
            return ofTitle;
        }
        for (String line : lines.subList(0, Math.min(60, lines.size()))) {
            String text = Text.squeeze(line);
            if (ProseLines.title(text) && !text.startsWith("附件")) {
                Integer year = first(text);
                if (year != null) {
                    return year;
                }
            }
        }
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            count(draft.deadline() == null ? "" : draft.deadline(), counts, 3);
            count(issuedOn == null ? draft.requirement() : "", counts, 1);
            draft.path().forEach(heading -> count(heading, counts, 1));
        }
        if (issuedOn != null) {
            counts.keySet().removeIf(year -> year < issuedOn.getYear()); // 2018年以来…: nobody is told to do it by then
        }
        Integer written = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
        return written != null ? written : issuedOn == null ? null : Integer.valueOf(issuedOn.getYear());
    }

    private static @Nullable Integer first(String text) {
        Matcher matcher = YEAR.matcher(CITED.matcher(text).replaceAll(""));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static void count(String text, Map<Integer, Integer> counts, int weight) {
        Matcher matcher = YEAR.matcher(CITED.matcher(text).replaceAll(""));
        while (matcher.find()) {
            counts.merge(Integer.valueOf(matcher.group(1)), weight, Integer::sum);
        }
    }
}
