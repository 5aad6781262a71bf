package org.mingtang.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A year's days as lines that people and spreadsheets can edit: {@code 2027-01-01,休}. */
final class DayLines {

    static final Pattern LINE =
            Pattern.compile("\\s*\"?(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?\"?[\\s,;，、\\t]+\"?([^\\s,\"]+).*");
    private static final Pattern WORKED = Pattern.compile("班|work|补", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED = Pattern.compile("休|假|off|holiday|closed", Pattern.CASE_INSENSITIVE);

    private DayLines() {}

    /** The days of a year and the lines that could not be read. */
    record Read(YearNotice notice, List<Refusal> refusals) {}

    static String write(YearNotice notice) {
        var days = new TreeSet<>(notice.closed());
        days.addAll(notice.makeUp());
        return days.stream()
                .map(day -> day + "," + (notice.makeUp().contains(day) ? "班" : "休"))
                .collect(Collectors.joining("\n"));
    }

    static Read read(int year, String lines) {
        var closed = new TreeSet<LocalDate>();
        var makeUp = new TreeSet<LocalDate>();
        var refusals = new ArrayList<Refusal>();
        var all = lines.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            var line = all.get(i);
            boolean heading = i == 0 && line.chars().noneMatch(Character::isDigit);
            if (!line.isBlank() && !heading && !readLine(line, closed, makeUp)) {
                refusals.add(new Refusal("days", "第%d行读不懂：%s。每行写“日期,休”或“日期,班”。".formatted(i + 1, line.strip())));
            }
        }
        closed.stream()
                .filter(makeUp::contains)
                .forEach(day -> refusals.add(new Refusal("days", day + "既写为休又写为班，请删去一行。")));
        return new Read(new YearNotice(year, closed, makeUp), List.copyOf(refusals));
    }

    private static boolean readLine(String line, TreeSet<LocalDate> closed, TreeSet<LocalDate> makeUp) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return false;
        }
        boolean worked = WORKED.matcher(parts.group(4)).find();
        if (!worked && !CLOSED.matcher(parts.group(4)).find()) {
            return false;
        }
        return addDay(parts, worked ? makeUp : closed);
    }

    private static boolean addDay(Matcher parts, TreeSet<LocalDate> days) {
        try {
            days.add(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
