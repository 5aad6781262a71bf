package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;
import org.mingtang.plan.reading.Section.Lines;
import org.mingtang.plan.reading.Section.Row;
import org.mingtang.plan.reading.Section.Table;

/** Tables written out as one block of labelled lines a row: {@code 任务名称：… 工作内容：… 责任单位：… 完成时限：…}. */
final class RecordBlocks {

    private static final Pattern FIELD =
            Pattern.compile("^\\s*([\\u4e00-\\u9fa5]{2,8})[ \\u3000]*[:：](.*)$", Pattern.DOTALL);
    private static final Pattern NUMBER_LINE = Pattern.compile("^(?:任务|项目|事项|第)?\\s*(\\d{1,3})\\s*(?:项|[.、．:：])?$");
    private static final int LEAST_RECORDS = 3;

    private final List<Line> lines;
    private final List<String> names = new ArrayList<>();

    private RecordBlocks(List<Line> lines) {
        this.lines = joined(lines);
    }

    /** Labels that stand alone above their values, three times or more, get their values beside them. */
    private static List<Line> joined(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.blank()).toList();
        Map<String, Integer> alone = new LinkedHashMap<>();
        for (int i = 0; i + 1 < filled.size(); i++) {
            if (word(filled.get(i)) && !word(filled.get(i + 1))) {
                alone.merge(Text.squeeze(filled.get(i).text()), 1, Integer::sum);
            }
        }
        alone.values().removeIf(count -> count < LEAST_RECORDS);
        boolean whole = alone.keySet().stream().anyMatch(name -> kind(name) == ColumnKind.TEXT)
                && alone.keySet().stream().anyMatch(name -> kind(name) == ColumnKind.UNITS);
        if (!whole) {
            return lines;
        }
        List<Line> result = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Line line = filled.get(i);
            boolean labels = alone.containsKey(Text.squeeze(line.text()))
                    && i + 1 < filled.size()
                    && !alone.containsKey(Text.squeeze(filled.get(i + 1).text()));
            result.add(
                    labels
                            ? new Line(
                                    Text.squeeze(line.text()) + "："
                                            + filled.get(++i).text(),
                                    0,
                                    line.position())
                            : line);
        }
        return result;
    }

    private static boolean word(Line line) {
        String text = Text.squeeze(line.text());
        return text.length() <= 8 && HeaderWord.of(text) != null && Heading.of(text) == null;
    }

    /** Running text with such blocks taken out as one table. */
    static List<Section> find(List<Line> lines) {
        return new RecordBlocks(lines).sections();
    }

    private List<Section> sections() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Line line : lines) {
            String name = name(line);
            if (name != null) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        counts.forEach((name, count) -> {
            if (count >= 2 || kind(name) == ColumnKind.UNITS || kind(name) == ColumnKind.DEADLINE) {
                names.add(name);
            }
        });
        if (most < LEAST_RECORDS || !describes(counts)) {
            return List.of(new Lines(lines));
        }
        return around(starter(counts, most));
    }

    /** A requirement and units are among the labels, so that a row is whole. */
    private boolean describes(Map<String, Integer> counts) {
        boolean text = counts.entrySet().stream()
                .anyMatch(entry -> kind(entry.getKey()) == ColumnKind.TEXT && entry.getValue() >= LEAST_RECORDS);
        boolean units = counts.keySet().stream().anyMatch(name -> kind(name) == ColumnKind.UNITS);
        return text && units;
    }

    /** The label that every record begins with: the first one that comes (nearly) as often as the most frequent. */
    private String starter(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 10 >= most * 9)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private List<Section> around(String starter) {
        List<String> header = new ArrayList<>(names);
        boolean numbered = header.stream().noneMatch(name -> kind(name) == ColumnKind.NUMBER);
        if (numbered) {
            header.add(0, "序号");
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new ArrayList<>(header), 0, -1));
        @Nullable String[] row = null;
        int column = -1;
        String no = "";
        int first = -1;
        int end = 0;
        int position = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String name = name(line);
            if (line.blank()) {
                continue;
            }
            Matcher number = NUMBER_LINE.matcher(Text.squeeze(line.text()));
            Heading heading = Heading.of(line.text());
            if (name != null && names.contains(name)) {
                if (name.equals(starter) || row == null) {
                    end(rows, row, position);
                    row = new String[header.size()];
                    Arrays.fill(row, "");
                    position = line.position();
                    if (numbered) {
                        row[0] = no;
                    }
                    no = "";
                }
                first = first < 0 ? i : first;
                column = header.indexOf(name);
                row[column] = value(line);
                end = i + 1;
            } else if (number.matches()) {
                first = first < 0 ? i : first;
                no = number.group(1);
                column = -1;
            } else if (heading != null && heading.chinese() && (first >= 0 || nextIsRecord(i))) {
                first = first < 0 ? i : first;
                end(rows, row, position);
                row = null;
                @Nullable String[] wide = new String[header.size()];
                wide[0] = line.text().strip();
                rows.add(new Row(Arrays.asList(wide), line.position(), -1));
                column = -1;
            } else if (row != null
                    && column >= 0
                    && i > 0
                    && !lines.get(i - 1).blank()
                    && !ProseLines.interrupts(line.text())) {
                row[column] = row[column] + "\n" + line.text().strip();
                end = i + 1;
            } else {
                column = -1;
            }
        }
        end(rows, row, position);
        return List.of(
                new Lines(lines.subList(0, Math.max(0, first))),
                new Table(rows, true, true),
                new Lines(lines.subList(end, lines.size())));
    }

    private boolean nextIsRecord(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (!lines.get(i).blank()) {
                return name(lines.get(i)) != null
                        || NUMBER_LINE
                                .matcher(Text.squeeze(lines.get(i).text()))
                                .matches()
                        || Heading.of(lines.get(i).text()) != null && nextIsRecord(i);
            }
        }
        return false;
    }

    private static void end(List<Row> rows, @Nullable String @Nullable [] row, int position) {
        if (row != null) {
            rows.add(new Row(Arrays.asList(row), position, -1));
        }
    }

    private static @Nullable String name(Line line) {
        Matcher field = FIELD.matcher(line.text());
        if (!field.matches()) {
            return null;
        }
        String name = field.group(1);
        return HeaderWord.of(name) == null ? null : name;
    }

    private static String value(Line line) {
        Matcher field = FIELD.matcher(line.text());
        return field.matches() ? field.group(2).strip() : "";
    }

    private static ColumnKind kind(String name) {
        HeaderWord word = HeaderWord.of(name);
        return word == null ? ColumnKind.IGNORED : word.kind();
    }
}
