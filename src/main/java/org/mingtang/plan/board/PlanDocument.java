package org.mingtang.plan.board;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes a plan with its progress as a Word document in the layout of an official 分解表, A4 landscape. */
final class PlanDocument {

    private static final List<String> HEADER = List.of("序号", "工作任务", "具体要求", "责任单位", "完成时限", "进展情况");

    /** Twentieths of a point; together the width of the text between the margins. */
    private static final int[] WIDTHS = {720, 2200, 4980, 2500, 1400, 2160};

    private final XWPFDocument document = new XWPFDocument();

    private PlanDocument() {}

    static void write(PlanBoard board, OutputStream to) throws IOException {
        PlanDocument plan = new PlanDocument();
        try (XWPFDocument document = plan.document) {
            WordPage.landscape(document);
            plan.title(board.plan().title());
            plan.table(ExportRow.of(board));
            WordPage.pageNumbers(document);
            document.write(to);
        }
    }

    private void title(String title) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(240);
        WordCell.text(paragraph, title, "方正小标宋简体", 22, false);
    }

    private void table(List<ExportRow> tasks) {
        XWPFTable table = document.createTable(1, HEADER.size());
        grid(table);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int i = 0; i < HEADER.size(); i++) {
            WordCell.of(header.getCell(i), WIDTHS[i]).centred(HEADER.get(i), "黑体", true);
        }
        String heading = "";
        String matter = "";
        for (ExportRow task : tasks) {
            boolean under = task.heading().equals(heading);
            if (!under && !task.heading().isEmpty()) {
                heading(table.createRow(), task.heading());
            }
            boolean continued =
                    under && !task.matter().isEmpty() && task.matter().equals(matter);
            row(table.createRow(), task, continued);
            heading = task.heading();
            matter = task.matter();
        }
    }

    /** Readers that lay a table out by its grid need one; the library writes it only half. */
    private static void grid(XWPFTable table) {
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int whole = 0;
        for (int width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            whole += width;
        }
        table.setWidth(whole);
        table.setTableAlignment(org.apache.poi.xwpf.usermodel.TableRowAlign.CENTER);
    }

    /** One cell over the whole width. */
    private static void heading(XWPFTableRow row, String heading) {
        for (int i = HEADER.size() - 1; i > 0; i--) {
            row.removeCell(i);
        }
        row.setCantSplitRow(true);
        int whole = java.util.Arrays.stream(WIDTHS).sum();
        WordCell.of(row.getCell(0), whole).spanning(HEADER.size()).left(heading, "黑体", true);
    }

    private static void row(XWPFTableRow row, ExportRow task, boolean continued) {
        row.setCantSplitRow(true);
        List<String> texts = List.of(
                task.number(),
                continued ? "" : task.matter(),
                task.requirement(),
                task.units(),
                task.deadline(),
                task.progress());
        for (int i = 0; i < texts.size(); i++) {
            WordCell cell = WordCell.of(row.getCell(i), WIDTHS[i]);
            if (i == 0 || i == 4) {
                cell.centred(texts.get(i), "仿宋_GB2312", false);
            } else {
                cell.left(texts.get(i), "仿宋_GB2312", false);
            }
        }
        if (!task.matter().isEmpty()) {
            WordCell.of(row.getCell(1), WIDTHS[1]).mergedDown(continued);
        }
    }
}
