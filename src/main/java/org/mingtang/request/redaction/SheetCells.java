package org.mingtang.request.redaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Element;

/** The cells of one sheet: hidden ones go, formulas become values, shared strings the cell's own, words are blackened. */
final class SheetCells {

    private record Columns(int from, int to) {}

    private final Element root;
    private final Workbook book;
    private final String sheet;
    private final Removals removals;
    private final List<Columns> hidden = new ArrayList<>();

    SheetCells(Element root, Workbook book, String sheet, Removals removals) {
        this.root = root;
        this.book = book;
        this.sheet = sheet;
        this.removals = removals;
    }

    /** A cell that is seen, with its text. */
    record Seen(String at, String text) {}

    private record Cell(Element element, String at, boolean hidden) {}

    List<Seen> seen() {
        return cells().stream()
                .filter(cell -> !cell.hidden())
                .map(cell -> new Seen(cell.at(), text(cell.element())))
                .toList();
    }

    void redact(List<Area.InCell> areas, Sought sought) {
        Map<String, String> grounds = new HashMap<>();
        areas.forEach(area -> grounds.put(area.cell(), area.ground()));
        for (Cell cell : cells()) {
            if (cell.hidden()) {
                removals.leftBehind("隐藏的行、列");
                Tree.remove(cell.element());
            } else {
                cell(cell.element(), cell.at(), grounds.remove(cell.at()), sought);
            }
        }
        if (!grounds.isEmpty()) {
            throw new UnlawfulAct("工作表“" + sheet + "”的" + String.join("、", grounds.keySet()) + "是空的或隐藏的，没有可遮盖的内容。");
        }
    }

    /** Row and cell may leave out where they stand: then they follow the one before. */
    private List<Cell> cells() {
        columns();
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (Element line : Tree.children(Tree.child(root, "sheetData"))) {
            String number = line.getAttribute("r");
            row = number.matches("\\d{1,7}") ? Integer.parseInt(number) : row + 1;
            boolean gone = isTrue(line.getAttribute("hidden"))
                    || line.getAttribute("ht").matches("0(\\.0+)?");
            int column = -1;
            for (Element cell : Tree.children(line)) {
                String at = cell.getAttribute("r");
                boolean told = at.matches("[A-Z]{1,3}[0-9]{1,7}");
                column = told ? new CellReference(at).getCol() : column + 1;
                String place = told ? at : CellReference.convertNumToColString(column) + row;
                cells.add(new Cell(cell, place, gone || isHidden(column)));
            }
        }
        return cells;
    }

    private void cell(Element cell, String at, @Nullable String ground, Sought sought) {
        String text = text(cell);
        boolean words = cell.getAttribute("t").matches("s|str|inlineStr");
        Tree.remove(Tree.child(cell, "f"));
        Tree.remove(Tree.child(cell, "extLst"));
        for (String key : List.of("cm", "vm", "ph")) {
            cell.removeAttribute(key);
        }
        Blackening blackening = new Blackening();
        String[] now = {text};
        blackening.add(text, covered -> now[0] = covered);
        if (ground != null) {
            removals.took(text);
            sought.in(text);
            blackening.cover(0, Math.max(1, text.length()), ground);
        } else {
            blackening.cover(sought);
        }
        List<String> grounds = blackening.apply();
        grounds.forEach(each -> removals.blackened(sheet + "!" + at, each));
        if (words || !grounds.isEmpty()) {
            write(cell, now[0]);
        }
    }

    private String text(Element cell) {
        String type = cell.getAttribute("t");
        Element value = Tree.child(cell, "v");
        if (type.equals("inlineStr")) {
            return Workbook.text(cell);
        }
        String raw = value == null ? "" : value.getTextContent();
        if (type.equals("s")) {
            int number = raw.matches("\\d{1,9}") ? Integer.parseInt(raw) : -1;
            return number >= 0 && number < book.strings().size()
                    ? book.strings().get(number)
                    : "";
        }
        return type.isEmpty() || type.equals("n") ? plain(raw) : raw;
    }

    /** 1.3800001234E10 is the number 13800001234. */
    static String plain(String number) {
        try {
            BigDecimal value = new BigDecimal(number).stripTrailingZeros();
            return Math.abs(value.scale()) > 400 ? number : value.toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static void write(Element cell, String text) {
        Tree.children(cell).forEach(Tree::remove);
        cell.setAttribute("t", "inlineStr");
        String space = cell.getNamespaceURI();
        String prefix = cell.getPrefix() == null ? "" : cell.getPrefix() + ":";
        var xml = cell.getOwnerDocument();
        Element holder = xml.createElementNS(space, prefix + "is");
        Element words = xml.createElementNS(space, prefix + "t");
        words.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        words.setTextContent(text);
        holder.appendChild(words);
        cell.appendChild(holder);
    }

    private void columns() {
        hidden.clear();
        for (Element column : Tree.children(Tree.child(root, "cols"))) {
            boolean gone = isTrue(column.getAttribute("hidden"))
                    || column.getAttribute("width").matches("0(\\.0+)?");
            String from = column.getAttribute("min");
            String to = column.getAttribute("max");
            if (gone && from.matches("\\d{1,6}") && to.matches("\\d{1,6}")) {
                hidden.add(new Columns(Integer.parseInt(from) - 1, Integer.parseInt(to) - 1));
            }
        }
    }

    private boolean isHidden(int column) {
        return hidden.stream().anyMatch(each -> column >= each.from() && column <= each.to());
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }
}
