package org.mingtang.review.cleaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Element;

/** Cells of one sheet that hold something nobody sees: letters in the colour of the ground, tiny, or formatted away. */
final class InvisibleCells {

    private static final String SAME_COLOUR = "文字与底色相同";
    private static final String TINY = "文字在1磅以下";
    private static final String FORMATTED_AWAY = "用数字格式隐藏";

    private final Element root;
    private final SheetLooks looks;
    private final SharedTexts texts;

    InvisibleCells(Element root, SheetLooks looks, SharedTexts texts) {
        this.root = root;
        this.looks = looks;
        this.texts = texts;
    }

    /** Empties them and says so; whether there were any. */
    boolean remove(List<CellRangeAddress> paintedElsewhere, Taken taken) {
        Map<String, List<Element>> found = new LinkedHashMap<>();
        for (Element row : Dom.children(Dom.child(root, "sheetData"))) {
            for (Element cell : Dom.children(row)) {
                String how = texts.of(cell).isBlank() ? null : hidden(cell, paintedElsewhere);
                if (how != null) {
                    found.computeIfAbsent(how, key -> new ArrayList<>()).add(cell);
                }
            }
        }
        found.forEach((how, cells) -> {
            taken.removed(Kind.HIDDEN_TEXT, cells.size() + "个单元格" + how, texts.of(cells.get(0)));
            cells.forEach(InvisibleCells::empty);
        });
        return !found.isEmpty();
    }

    private @Nullable String hidden(Element cell, List<CellRangeAddress> paintedElsewhere) {
        if (formattedAway(looks.format(cell), cell.getAttribute("t"), texts.of(cell))) {
            return FORMATTED_AWAY;
        }
        if (looks.tiny(cell)) {
            return TINY;
        }
        String place = cell.getAttribute("r");
        CellReference at = place.isEmpty() ? null : new CellReference(place);
        boolean painted =
                at == null || paintedElsewhere.stream().anyMatch(range -> range.isInRange(at.getRow(), at.getCol()));
        return !painted && looks.sameColour(cell) ? SAME_COLOUR : null;
    }

    /**
     * Whether the section of the format that the value falls under is empty: positive; negative; zero; text. That zero is
     * not shown hides nothing.
     */
    static boolean formattedAway(String format, String type, String value) {
        if (format.isEmpty()) {
            return false;
        }
        List<String> sections = sections(format);
        if (!type.isEmpty() && !type.equals("n")) {
            return sections.size() == 4 && !type.equals("b") && !type.equals("e") && shows(sections.get(3)) == 0;
        }
        double number = value.matches("-?[0-9.]+([eE][-+]?\\d+)?") ? Double.parseDouble(value) : 0;
        if (number == 0) {
            return false;
        }
        String section = number < 0 && sections.size() > 1 ? sections.get(1) : sections.get(0);
        return sections.size() > 1 && shows(section) == 0;
    }

    /** Cut at the semicolons outside of quotes. */
    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            quoted ^= c == '"';
            if (c == '\\' && i + 1 < format.length()) {
                section.append(c).append(format.charAt(++i));
            } else if (c == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(c);
            }
        }
        sections.add(section.toString());
        return sections;
    }

    /** How many signs it shows: colours and conditions, gaps and fillings show nothing. */
    private static int shows(String section) {
        return section.replaceAll("\\[[^\\]]*\\]|[_*].|\"\"|\\s", "").length();
    }

    private static void empty(Element cell) {
        Dom.children(cell).forEach(Dom::remove);
        cell.removeAttribute("t");
    }
}
