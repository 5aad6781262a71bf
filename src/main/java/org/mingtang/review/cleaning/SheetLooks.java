package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** How the cells of a workbook look: colours of letters and ground, size, and the number format. */
final class SheetLooks {

    /** The order in which cells count the colours of the theme. */
    private static final List<String> THEME = List.of(
            "lt1",
            "dk1",
            "lt2",
            "dk2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");

    private static final List<Integer> INDEXED =
            List.of(0, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0xff00ff, 0x00ffff);

    private final OfficeParts parts;
    private final Colours colours;
    private final List<Element> looks;
    private final List<Element> fonts;
    private final List<Element> fills;
    private final Map<Integer, String> formats = new HashMap<>();

    SheetLooks(OfficeParts parts) throws IOException {
        this.parts = parts;
        this.colours = new Colours(parts, "xl");
        Element root = parts.has("xl/styles.xml") ? parts.xml("xl/styles.xml").getDocumentElement() : null;
        looks = Dom.children(Dom.child(root, "cellXfs"));
        fonts = Dom.children(Dom.child(root, "fonts"));
        fills = Dom.children(Dom.child(root, "fills"));
        for (Element format : Dom.children(Dom.child(root, "numFmts"))) {
            formats.put(number(format.getAttribute("numFmtId")), format.getAttribute("formatCode"));
        }
    }

    /** The number format's code; empty for those every program knows. */
    String format(Element cell) {
        Element look = look(cell);
        return look == null ? "" : formats.getOrDefault(number(look.getAttribute("numFmtId")), "");
    }

    boolean tiny(Element cell) {
        String size = Dom.attribute(Dom.child(at(fonts, look(cell), "fontId"), "sz"), "val");
        return size.matches("\\d{1,3}(\\.\\d+)?") && Double.parseDouble(size) <= 1;
    }

    /** Whether letters and ground have one colour, as far as the cell's own look says. */
    boolean sameColour(Element cell) {
        Element look = look(cell);
        Integer letters = colour(Dom.child(at(fonts, look, "fontId"), "color"));
        Integer ground = ground(at(fills, look, "fillId"));
        return letters != null && ground != null && Colours.alike(letters, ground);
    }

    /** Cells that a rule or a table style paints: what they look like cannot be told from their own look. */
    List<CellRangeAddress> paintedElsewhere(String sheet, Element root) throws IOException {
        List<CellRangeAddress> painted = new ArrayList<>();
        for (Element rule : Dom.all(root, "conditionalFormatting")) {
            for (String range : rule.getAttribute("sqref").strip().split("\\s+")) {
                painted.add(CellRangeAddress.valueOf(range));
            }
        }
        for (OfficeParts.Relation relation : parts.relations()) {
            if (relation.source().equals(sheet) && relation.type().endsWith("/table") && parts.has(relation.target())) {
                Element table = parts.xml(relation.target()).getDocumentElement();
                painted.add(CellRangeAddress.valueOf(table.getAttribute("ref")));
            }
        }
        return painted;
    }

    private @Nullable Element look(Element cell) {
        String index = cell.getAttribute("s");
        int at = index.isEmpty() ? 0 : number(index);
        return at >= 0 && at < looks.size() ? looks.get(at) : null;
    }

    private static @Nullable Element at(List<Element> list, @Nullable Element look, String attribute) {
        int at = look == null ? -1 : number(look.getAttribute(attribute));
        return at >= 0 && at < list.size() ? list.get(at) : null;
    }

    /** White where nothing is painted, null where a pattern or a gradient is. */
    private @Nullable Integer ground(@Nullable Element fill) {
        Element pattern = Dom.child(fill, "patternFill");
        if (pattern == null) {
            return Dom.children(fill).isEmpty() ? Integer.valueOf(Colours.WHITE) : null;
        }
        String kind = pattern.getAttribute("patternType");
        if (kind.isEmpty() || kind.equals("none")) {
            return Colours.WHITE;
        }
        return kind.equals("solid") ? colour(Dom.child(pattern, "fgColor")) : null;
    }

    private @Nullable Integer colour(@Nullable Element colour) {
        if (colour == null) {
            return null;
        }
        Integer plain = Colours.hex(colour.getAttribute("rgb"));
        int indexed = number(colour.getAttribute("indexed"));
        if (indexed >= 0 && indexed < 16) {
            plain = INDEXED.get(indexed % 8);
        }
        int theme = number(colour.getAttribute("theme"));
        if (theme >= 0 && theme < THEME.size()) {
            plain = colours.named(THEME.get(theme));
        }
        String tint = colour.getAttribute("tint");
        return plain == null || !tint.matches("-?[01](\\.\\d+)?")
                ? plain
                : Integer.valueOf(Colours.shifted(plain, Double.parseDouble(tint)));
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
