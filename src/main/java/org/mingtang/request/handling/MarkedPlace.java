package org.mingtang.request.handling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.redaction.Area;
import org.mingtang.request.redaction.FileView;

/** How a place is written in a row of the form, by kind of file; words as they are typed, so that half a row is kept too. */
enum MarkedPlace {
    PAGE("page", "left", "top", "width", "height"),
    PARAGRAPH("paragraph", "from", "words"),
    CELL("sheet", "cell");

    /** Every row has one besides. */
    static final String GROUND = "ground";

    static final int LONGEST_GROUND = 20;

    private final List<String> fields;

    MarkedPlace(String... fields) {
        this.fields = List.of(fields);
    }

    static MarkedPlace of(FileView view) {
        if (!view.pages().isEmpty()) {
            return PAGE;
        }
        return view.sheets().isEmpty() ? PARAGRAPH : CELL;
    }

    /** As the form sends it back. */
    static MarkedPlace named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(PAGE);
    }

    List<String> fields() {
        return fields;
    }

    boolean isBlank(Map<String, String> row) {
        return fields.stream().allMatch(field -> said(row, field).isEmpty());
    }

    /**
     * The places of one row: several where words stand more than once in a paragraph and no character is named.
     *
     * @throws UnlawfulAct with a sentence on what the row lacks
     */
    List<Area> areas(Map<String, String> row, FileView view) {
        String ground = said(row, GROUND);
        if (ground.isEmpty() || ground.length() > LONGEST_GROUND) {
            throw new UnlawfulAct("请写明不公开的理由，" + LONGEST_GROUND + " 字以内。");
        }
        return switch (this) {
            case PAGE ->
                List.of(new Area.OnPage(
                        whole(row, "page", "页码"),
                        number(row, "left", "左边距"),
                        number(row, "top", "上边距"),
                        number(row, "width", "宽"),
                        number(row, "height", "高"),
                        ground));
            case PARAGRAPH -> inParagraph(row, view, ground);
            case CELL ->
                List.of(new Area.InCell(said(row, "sheet"), said(row, "cell").toUpperCase(Locale.ROOT), ground));
        };
    }

    /** The row of a place. */
    static Map<String, String> row(Area area, FileView view) {
        Map<String, String> row = new LinkedHashMap<>();
        if (area instanceof Area.OnPage at) {
            row.put("page", String.valueOf(at.page()));
            row.put("left", points(at.x()));
            row.put("top", points(at.y()));
            row.put("width", points(at.width()));
            row.put("height", points(at.height()));
        } else if (area instanceof Area.InParagraph at) {
            row.put("paragraph", String.valueOf(at.paragraph() + 1));
            row.put("from", String.valueOf(at.from() + 1));
            row.put("words", view.paragraphs().get(at.paragraph()).substring(at.from(), at.to()));
        } else if (area instanceof Area.InCell at) {
            row.put("sheet", at.sheet());
            row.put("cell", at.cell());
        }
        row.put(GROUND, area.ground());
        return row;
    }

    /** The row of a whole paragraph (3) or of a cell (名册!A2), as ticked in the shown text. */
    Map<String, String> row(String ticked, String ground) {
        int mark = ticked.lastIndexOf('!');
        return this == CELL
                ? Map.of(
                        "sheet",
                        mark < 0 ? "" : ticked.substring(0, mark),
                        "cell",
                        ticked.substring(mark + 1),
                        GROUND,
                        ground)
                : Map.of("paragraph", ticked, GROUND, ground);
    }

    private static List<Area> inParagraph(Map<String, String> row, FileView view, String ground) {
        int number = whole(row, "paragraph", "段号");
        if (number < 1 || number > view.paragraphs().size()) {
            throw new UnlawfulAct("正文只有 " + view.paragraphs().size() + " 段，没有第 " + number + " 段。");
        }
        String text = view.paragraphs().get(number - 1);
        // Spaces at the ends of what was selected are part of it.
        String words = row.getOrDefault("words", "").isBlank() ? "" : row.getOrDefault("words", "");
        boolean told = !said(row, "from").isEmpty();
        int first = told ? whole(row, "from", "起始字") - 1 : 0;
        if (words.isEmpty()) {
            if (first < 0 || first >= text.length()) {
                throw new UnlawfulAct("第 " + number + " 段只有 " + text.length() + " 个字，请重新标出。");
            }
            return List.of(new Area.InParagraph(number - 1, first, text.length(), ground));
        }
        if (told && first >= 0 && text.startsWith(words, first)) {
            return List.of(new Area.InParagraph(number - 1, first, first + words.length(), ground));
        }
        List<Area> areas = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0 && !told; at = text.indexOf(words, at + words.length())) {
            areas.add(new Area.InParagraph(number - 1, at, at + words.length(), ground));
        }
        if (areas.isEmpty()) {
            throw new UnlawfulAct(
                    "第 " + number + " 段" + (told ? "从第 " + (first + 1) + " 个字起" : "里") + "不是“" + words + "”，请核对。");
        }
        return areas;
    }

    private static int whole(Map<String, String> row, String field, String label) {
        String said = said(row, field);
        if (!said.matches("\\d{1,6}")) {
            throw new UnlawfulAct("请用数字写明" + label + "。");
        }
        return Integer.parseInt(said);
    }

    private static double number(Map<String, String> row, String field, String label) {
        String said = said(row, field);
        if (!said.matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
            throw new UnlawfulAct("请用数字写明" + label + "（磅）。");
        }
        return Double.parseDouble(said);
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String said(Map<String, String> row, String field) {
        return row.getOrDefault(field, "").strip();
    }
}
