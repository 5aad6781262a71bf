package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who signed and when: names of organs right above a date, or on one line with it. */
record Signature(List<String> organs, @Nullable LocalDate date) {

    private static final String ORGAN =
            "[\\u4e00-\\u9fa5“”（）()·]{2,40}?(?:人民政府|政府|办公室|办公厅|局|委员会|委|厅|中心|管委会|党委|党工委|领导小组|办事处|法院|检察院|公司|院|处|政府办|党政办|联席会议|指挥部|工作部|部|馆|站|会|社)(?:办公室)?";
    private static final Pattern ORGANS =
            Pattern.compile("^(" + ORGAN + ")(?:[\\s\\u3000、]+(" + ORGAN + "))?(?:[(（](?:盖章|章|代章|公章)[)）])?$");
    private static final Pattern WITH_DATE =
            Pattern.compile("^(" + ORGAN + ")[\\s\\u3000]*(" + ChineseDate.PATTERN + ")(印发)?$");

    static Signature find(List<String> lines) {
        List<String> filled =
                lines.stream().map(Text::strip).filter(line -> !line.isEmpty()).toList();
        Signature printed = new Signature(List.of(), null);
        for (int i = 0; i < filled.size(); i++) {
            String line = filled.get(i).replaceAll("[ \\t]+", " ").strip();
            String squeezed = Text.squeeze(line);
            Matcher both = WITH_DATE.matcher(squeezed);
            if (both.matches() && i > 0 && !squeezed.contains("：")) {
                Signature found = new Signature(List.of(both.group(1)), ChineseDate.parse(both.group(2)));
                if (both.group(3) == null) {
                    return found;
                }
                printed = found;
                continue;
            }
            LocalDate date = ChineseDate.parse(squeezed.replaceFirst("(?:印发|发布)$", ""));
            if (date == null || !ChineseDate.only(squeezed.replaceFirst("印发$", ""))) {
                continue;
            }
            List<String> organs = organsAbove(filled, i);
            boolean print = squeezed.endsWith("印发");
            if (!organs.isEmpty() && !print) {
                return new Signature(organs, date);
            }
            if (printed.organs().isEmpty() && !organs.isEmpty()) {
                printed = new Signature(organs, date);
            }
        }
        return printed.organs().isEmpty() ? alone(filled) : printed;
    }

    private static List<String> organsAbove(List<String> lines, int date) {
        List<String> organs = new ArrayList<>();
        for (int i = date - 1; i >= 0 && date - i <= 4; i--) {
            Matcher matcher =
                    ORGANS.matcher(lines.get(i).replaceAll("[\\s\\u3000]+", " ").strip());
            Matcher tight = ORGANS.matcher(Text.squeeze(lines.get(i)));
            if (matcher.matches() && matcher.group(2) != null) {
                organs.add(0, Text.squeeze(matcher.group(2)));
                organs.add(0, Text.squeeze(matcher.group(1)));
            } else if (tight.matches() && Text.squeeze(lines.get(i)).length() <= 40 && !Fields.isField(lines.get(i))) {
                organs.add(0, tight.group(1) + (tight.group(2) == null ? "" : tight.group(2)));
            } else {
                break;
            }
        }
        return organs;
    }

    /** An organ's name alone on one of the last lines, without a date. */
    private static Signature alone(List<String> lines) {
        for (int i = lines.size() - 1; i >= Math.max(1, lines.size() - 6); i--) {
            String text = Text.squeeze(lines.get(i));
            if (text.matches("[\\u4e00-\\u9fa5]{3,20}(?:人民政府|人民政府办公室|人民政府办公厅|委员会|管委会|局)")
                    && !UnitNames.looksCollective(text)) {
                return new Signature(List.of(text), null);
            }
        }
        return new Signature(List.of(), null);
    }
}
