package org.mingtang.request;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Files of the kinds an office keeps, with somebody's number and name in them, and what is left to read in them. */
public final class SensitiveFiles {

    public static final String MOBILE = "13812345678";
    public static final String NAME = "欧阳若兰";
    public static final String HARMLESS = "学区划分自秋季学期起施行";

    private SensitiveFiles() {}

    public static byte[] word() {
        return word(HARMLESS, "联系人" + NAME + "，手机" + MOBILE, "会议由" + NAME + "记录");
    }

    public static byte[] word(String... paragraphs) {
        try (var document = new XWPFDocument()) {
            for (String each : paragraphs) {
                document.createParagraph().createRun().setText(each);
            }
            return written(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] workbook() {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("名册");
            sheet.createRow(0).createCell(0).setCellValue("手机");
            sheet.createRow(1).createCell(0).setCellValue(MOBILE);
            sheet.createRow(2).createCell(1).setCellValue(HARMLESS);
            return written(book::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf() {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var to = new PDPageContentStream(document, page)) {
                to.beginText();
                to.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                to.newLineAtOffset(72, 700);
                to.showText("Mobile: " + MOBILE + " end of line");
                to.endText();
            }
            return written(document::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String textOfWord(byte[] file) {
        try (InputStream in = new ByteArrayInputStream(file);
                var document = new XWPFDocument(in)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String textOfPdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }
}
