package org.mingtang.plan.board;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheet a Word table is written on. */
final class WordPage {

    private WordPage() {}

    /** A4 lying; in twentieths of a point. */
    static void landscape(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(16838));
        size.setH(BigInteger.valueOf(11906));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1588));
        margins.setBottom(BigInteger.valueOf(1474));
        margins.setLeft(BigInteger.valueOf(1439));
        margins.setRight(BigInteger.valueOf(1439));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(992));
        margins.setGutter(BigInteger.ZERO);
    }

    /** — 1 — at the foot, as official documents have it. */
    static void pageNumbers(XWPFDocument document) {
        XWPFParagraph paragraph =
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        WordCell.text(paragraph, "— ", "宋体", 14, false);
        field(paragraph, STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" PAGE ");
        field(paragraph, STFldCharType.END);
        WordCell.text(paragraph, " —", "宋体", 14, false);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }
}
