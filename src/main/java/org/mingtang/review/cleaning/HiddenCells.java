package org.mingtang.review.cleaning;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Element;

/** The rows and columns of one sheet that are hidden or have no height or width, and what they hold. */
final class HiddenCells {

    private record Columns(int from, int to) {}

    private final Element root;
    private final SharedTexts texts;
    private final List<Columns> columns = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private int rowsWithContent;
    private int cellsInColumns;
    private String example = "";

    HiddenCells(Element root, SharedTexts texts) {
        this.root = root;
        this.texts = texts;
        for (Element column : Dom.children(Dom.child(root, "cols"))) {
            if (Dom.isTrue(column.getAttribute("hidden"))
                    || column.getAttribute("width").matches("0(\\.0+)?")) {
                columns.add(new Columns(
                        Integer.parseInt(column.getAttribute("min")) - 1,
                        Integer.parseInt(column.getAttribute("max")) - 1));
            }
        }
        for (Element region : Dom.children(Dom.child(root, "mergeCells"))) {
            merged.add(CellRangeAddress.valueOf(region.getAttribute("ref")));
        }
    }

    /** Empties them; whether there was anything. */
    boolean remove() {
        for (Element row : Dom.children(Dom.child(root, "sheetData"))) {
            boolean hidden = Dom.isTrue(row.getAttribute("hidden"))
                    || row.getAttribute("ht").matches("0(\\.0+)?");
            int taken = 0;
            for (Element cell : Dom.children(row)) {
                boolean inColumn = isHidden(cell.getAttribute("r").isEmpty() ? -1 : SheetCleaning.column(cell));
                if ((hidden || inColumn) && hasContent(cell) && !reachesOut(cell, hidden)) {
                    example = example.isEmpty() ? texts.of(cell) : example;
                    taken += hidden ? 1 : 0;
                    cellsInColumns += hidden ? 0 : 1;
                    Dom.remove(cell);
                }
            }
            rowsWithContent += taken > 0 ? 1 : 0;
        }
        return rowsWithContent + cellsInColumns > 0;
    }

    String where() {
        String rows = rowsWithContent > 0 ? rowsWithContent + "个隐藏行" : "";
        String cells = cellsInColumns > 0 ? "隐藏列中" + cellsInColumns + "个单元格" : "";
        return rows + (rows.isEmpty() || cells.isEmpty() ? "" : "、") + cells;
    }

    String example() {
        return example;
    }

    private boolean isHidden(int column) {
        return columns.stream().anyMatch(range -> column >= range.from && column <= range.to);
    }

    private static boolean hasContent(Element cell) {
        return Dom.child(cell, "v") != null || Dom.child(cell, "is") != null || Dom.child(cell, "f") != null;
    }

    /** A merged cell that begins in a hidden row or column is still seen in the others. */
    private boolean reachesOut(Element cell, boolean rowHidden) {
        int column = SheetCleaning.column(cell);
        int row = new CellReference(cell.getAttribute("r")).getRow();
        for (CellRangeAddress region : merged) {
            if (region.getFirstRow() == row && region.getFirstColumn() == column) {
                boolean across = false;
                for (int each = region.getFirstColumn(); each <= region.getLastColumn(); each++) {
                    across |= !isHidden(each);
                }
                return rowHidden ? region.getLastRow() > row && across : across;
            }
        }
        return false;
    }
}
