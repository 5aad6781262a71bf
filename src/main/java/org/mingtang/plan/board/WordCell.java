package org.mingtang.plan.board;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A cell of a Word table while it is written. */
record WordCell(XWPFTableCell cell) {

    private static final int BODY = 11;

    static WordCell of(XWPFTableCell cell, int width) {
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        return new WordCell(cell);
    }

    void centred(String text, String font, boolean bold) {
        write(text, font, bold, ParagraphAlignment.CENTER);
    }

    void left(String text, String font, boolean bold) {
        write(text, font, bold, ParagraphAlignment.LEFT);
    }

    WordCell spanning(int columns) {
        properties().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        return this;
    }

    /** One cell over several rows: the first begins it, those below go on with it. */
    void mergedDown(boolean continued) {
        properties().addNewVMerge().setVal(continued ? STMerge.CONTINUE : STMerge.RESTART);
    }

    /** The font is set for Chinese characters too, which Word otherwise takes from the theme. */
    static void text(XWPFParagraph paragraph, String text, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }

    private void write(String text, String font, boolean bold, ParagraphAlignment aligned) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(aligned);
        text(paragraph, text, font, BODY, bold);
    }

    private CTTcPr properties() {
        CTTcPr given = cell.getCTTc().getTcPr();
        return given == null ? cell.getCTTc().addNewTcPr() : given;
    }
}
