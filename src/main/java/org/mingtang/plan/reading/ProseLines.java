package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Section.Line;

/** Lines of running text prepared for reading: unit lines joined, letter and furniture marked. */
final class ProseLines {

    private static final Pattern DATE_LINE = Pattern.compile("^[\\d〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日(?:印发)?$");
    /** Links of a web page's head between bars: {@code 首页 | 政务 | 服务}. */
    private static final Pattern MENU = Pattern.compile("[^|｜。，]{1,10}+(?:[|｜][^|｜。，]{1,10}+){2,}+");

    private static final Pattern ADDRESSEE = Pattern.compile("^(?:各|市|县|区|省|局|本|机关|全|有关)[^。]{1,120}[:：]$");
    private static final Pattern LETTER = Pattern.compile(
            "(?:印发|转发|下发)给?你们|制定如下|通知如下|分工如下|如下(?:任务|实施|工作)?(?:方案|分工|意见)?[。:：]$|现(?:将|就).{0,60}(?:如下|通知)|请(?:认真|遵照|结合实际|对照)");
    /** {@code 本清单由…负责解释}, {@code 本方案自印发之日起施行}. */
    private static final Pattern CLOSING_NOTE =
            Pattern.compile("^[*※]?[本此](?:清单|方案|办法|意见|通知|计划|任务表|分解表|分工表|表)[^。]{0,60}(?:解释|施行|执行)[。*]*$");

    private static final Pattern TITLE = Pattern.compile(
            "^.{4,60}(?:分解表|分工表|任务表|责任表|台账|清单|一览表|方案|要点|通知|意见|分工|计划|安排|分解)(?:[（(][^（()）、，,：:；;]{1,16}[)）])?$");
    private static final Pattern DEADLINE_BRACKET =
            Pattern.compile("^[\\s。；;]*[(（〔\\[【]([^()（）〔〕\\[\\]【】]{2,50})[)）〕\\]】][\\s。；;]*$");

    private static final int LEAST_NUMBERS = 3;
    /** With the blanks around it. */
    private static final int LONGEST_LABEL = 200;

    private static final int LONGEST_OPEN = 300;

    private ProseLines() {}

    /** Consecutive label lines as one line; a bracket broken over lines as one line. */
    static List<Line> joined(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        Line first = null;
        StringBuilder last = new StringBuilder();
        for (Line line : labelled(numbered(lines))) {
            if (line.blank()) {
                continue;
            }
            if (first != null && goesOn(last, line.text())) {
                last.append('\n').append(line.text().strip());
                continue;
            }
            end(joined, first, last);
            first = line;
            last.append(line.text());
        }
        end(joined, first, last);
        return joined;
    }

    /** A label alone on a line gets the value below it. */
    private static List<Line> labelled(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.blank()).toList();
        List<Line> result = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Line line = filled.get(i);
            boolean labels = labelAlone(line.text())
                    && i + 1 < filled.size()
                    && !labelAlone(filled.get(i + 1).text())
                    && Heading.of(filled.get(i + 1).text()) == null;
            result.add(
                    labels
                            ? new Line(
                                    Text.strip(line.text()) + "："
                                            + filled.get(++i).text().strip(),
                                    line.headingLevel(),
                                    line.position())
                            : line);
        }
        return result;
    }

    /** Item numbers on lines of their own, counting up, go in front of the text below them. */
    private static List<Line> numbered(List<Line> lines) {
        List<Line> filled = lines.stream().filter(line -> !line.blank()).toList();
        long steps = 0;
        int next = 1;
        for (Line line : filled) {
            if (bareNumber(line) == next) {
                steps++;
                next++;
            }
        }
        if (steps < LEAST_NUMBERS) {
            return lines;
        }
        List<Line> result = new ArrayList<>();
        next = 1;
        for (int i = 0; i < filled.size(); i++) {
            Line line = filled.get(i);
            boolean item = bareNumber(line) == next
                    && i + 1 < filled.size()
                    && bareNumber(filled.get(i + 1)) < 0
                    && Heading.of(filled.get(i + 1).text()) == null;
            if (item) {
                next++;
                Line text = filled.get(++i);
                result.add(new Line(
                        Text.squeeze(line.text()).replaceFirst("\\D+$", "") + "."
                                + text.text().strip(),
                        0,
                        line.position()));
            } else {
                result.add(line);
            }
        }
        return result;
    }

    private static int bareNumber(Line line) {
        String text = Text.squeeze(line.text());
        return text.matches("\\d{1,3}[.．、]?") ? Integer.parseInt(text.replaceAll("\\D", "")) : -1;
    }

    private static void end(List<Line> joined, @Nullable Line first, StringBuilder text) {
        if (first != null) {
            joined.add(new Line(text.toString(), first.headingLevel(), first.position()));
        }
        text.setLength(0);
    }

    /** Only the two ends of what was joined so far can tell; the whole may be long. */
    private static boolean goesOn(StringBuilder before, String line) {
        return labelOnly(before.substring(0, Math.min(before.length(), LONGEST_LABEL)))
                        && (labelOnly(line) || furtherUnits(line))
                || openBracket(before.substring(Math.max(0, before.length() - LONGEST_OPEN)));
    }

    private static boolean labelOnly(String text) {
        String line = Text.strip(text);
        if (LabelledText.framedLabelAt(line, 0)) {
            return true;
        }
        int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
        return colon > 0 && colon < 16 && Label.of(Text.squeeze(line.substring(0, earliest(line)))) != null;
    }

    /** A label whose value stands on the next line. */
    private static boolean labelAlone(String text) {
        String line = Text.squeeze(text);
        Label label = line.length() < 3 ? null : Label.of(line);
        return label != null && label.kind() != Label.Kind.IGNORED;
    }

    /** Units that go on from the label line above. */
    private static boolean furtherUnits(String text) {
        return text.strip().length() <= 60
                && Heading.of(text) == null
                && !labelAlone(text)
                && !LabelledText.hasLabel(text)
                && !ChineseDate.only(Text.squeeze(text))
                && CellLook.units(text)
                && !signs(text);
    }

    /** {@code XX镇人民政府} alone on a line after the last task is the signature. */
    static boolean signs(String text) {
        return Text.squeeze(text).matches("[^、，,各]{2,}(?:人民政府|政府办公室|政府办公厅|管委会|委员会|办事处|领导小组)(?:办公室)?");
    }

    private static int earliest(String line) {
        int wide = line.indexOf('：');
        int narrow = line.indexOf(':');
        return wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
    }

    private static boolean openBracket(String text) {
        int open = Math.max(
                text.lastIndexOf('（'),
                Math.max(text.lastIndexOf('('), Math.max(text.lastIndexOf('〔'), text.lastIndexOf('【'))));
        return open >= 0
                && Brackets.closing(text, open) < 0
                && text.length() - open < LONGEST_OPEN
                && (LabelledText.hasLabel(text.substring(open)) || CellLook.units(text.substring(open + 1)));
    }

    /** Letter, signature and furniture: no task's text reaches across. */
    static boolean interrupts(String line) {
        String text = Text.squeeze(line);
        return Furniture.is(text)
                || MENU.matcher(text).matches()
                || DATE_LINE.matcher(text).matches()
                || ADDRESSEE.matcher(text).matches()
                || text.length() < 400 && LETTER.matcher(text).find() && Heading.of(text) == null
                || text.startsWith("附件")
                || CLOSING_NOTE.matcher(text).find()
                || DocNumber.only(text)
                || title(text);
    }

    static boolean title(String line) {
        String text = Text.squeeze(line);
        return TITLE.matcher(text).matches() && Heading.of(text) == null && !text.contains("，") && !text.contains("。");
    }

    /** The deadline in a text that is nothing but a bracket with a deadline, else null. */
    static @Nullable String deadlineBracket(String text) {
        Matcher matcher = DEADLINE_BRACKET.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        UnitCell cell = UnitCell.read(matcher.group(1), null);
        return cell.units().isEmpty() ? cell.deadline() : null;
    }
}
