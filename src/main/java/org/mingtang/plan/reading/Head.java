package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Doubt;
import org.mingtang.plan.reading.ReadPlan.Level;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Table;

/**
 * The document's head (labelling rules 31 to 34).
 *
 * @param deadlineYear the year of dates without year (labelling rule 21)
 */
record Head(
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String docNumber,
        @Nullable LocalDate issuedOn,
        @Nullable Integer year,
        @Nullable Level level,
        @Nullable Integer deadlineYear,
        Map<String, Doubt> doubts) {

    static Head read(List<Section> sections, List<Draft> drafts) {
        List<String> lines = Layout.lines(sections).stream().map(Line::text).toList();
        List<String> front = front(sections);
        Fields fields = Fields.of(lines);
        String title = TitleFinder.find(front, lines, fields);
        Signature signature = Signature.find(lines);
        LocalDate issuedOn = IssueDate.find(signature, fields, lines);
        String issuer = IssuerFinder.find(signature, fields, title);
        String docNumber = DocNumber.find(lines, fields);
        Integer year = YearFinder.find(title, lines, drafts, issuedOn);
        Level level = LevelFinder.find(issuer, title, lines, drafts);
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        doubt(doubts, "title", title, "没有找到标题。");
        doubt(doubts, "issuer", issuer, "文中没有写明发文机关。");
        doubt(doubts, "year", year, "没有找到任务所属年份。");
        doubt(doubts, "level", level, "看不出发文机关的层级。");
        if (year != null && (title == null || !title.contains(year.toString()))) {
            doubts.put("year", new Doubt(0.7, "标题没有年份，按正文或成文日期推定。"));
        }
        Integer deadlineYear = year != null ? year : issuedOn == null ? null : Integer.valueOf(issuedOn.getYear());
        return new Head(title, issuer, docNumber, issuedOn, year, level, deadlineYear, doubts);
    }

    private static void doubt(Map<String, Doubt> doubts, String field, @Nullable Object value, String reason) {
        if (value == null) {
            doubts.put(field, new Doubt(0.5, reason));
        }
    }

    /** Lines before the first table, and title rows on top of it. */
    private static List<String> front(List<Section> sections) {
        List<String> front = new java.util.ArrayList<>();
        for (Section section : sections) {
            if (section instanceof Section.Lines lines) {
                lines.lines().forEach(line -> front.add(line.text()));
            } else if (section instanceof Table table) {
                for (Section.Row row : table.rows()) {
                    if (row.filled().size() != 1) {
                        break;
                    }
                    front.add(row.filled().get(0));
                }
                break;
            }
        }
        return front;
    }
}
