package org.mingtang.request.redaction;

import static org.mingtang.request.redaction.Leak.HARMLESS;
import static org.mingtang.request.redaction.Leak.NAME;
import static org.mingtang.request.redaction.Leak.NUMBER;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Workbooks with one leak each. */
final class WorkbookLeaks {

    private static final String S =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + ZipOf.OFFICE + "\"";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String EXCEL = "vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookLeaks() {}

    static ZipOf saying(String words) {
        return with(cell("B2", words), "", "");
    }

    static String cell(String at, String words) {
        return "<row r=\"" + at.substring(1) + "\"><c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + words
                + "</t></is></c></row>";
    }

    /** @param rows behind the first; @param before the data; @param after the data */
    static ZipOf with(String rows, String before, String after) {
        return new ZipOf()
                .type(BOOK, EXCEL + "sheet.main+xml")
                .type(SHEET, EXCEL + "worksheet+xml")
                .relation("", "officeDocument", BOOK)
                .relation(BOOK, "worksheet", "worksheets/sheet1.xml")
                .part(
                        BOOK,
                        "<workbook " + S
                                + "><sheets><sheet name=\"人员表\" sheetId=\"1\" r:id=\"rId2\"/></sheets></workbook>")
                .part(
                        SHEET,
                        "<worksheet " + S + ">" + before + "<sheetData>" + cell("A1", HARMLESS) + rows + "</sheetData>"
                                + after + "</worksheet>");
    }

    private static ZipOf strings(String items, String cells) {
        return with(cells, "", "")
                .part("xl/sharedStrings.xml", "<sst " + S + "><si><t>甲</t></si>" + items + "</sst>")
                .type("xl/sharedStrings.xml", EXCEL + "sharedStrings+xml")
                .relation(BOOK, "sharedStrings", "sharedStrings.xml");
    }

    private static ZipOf beside(String source, String type, String name, String content) {
        return with("", "", "").part("xl/" + name, content).relation(source, type, "/xl/" + name);
    }

    private static ZipOf secondSheet(String state) {
        ZipOf zip = with("", "", "")
                .part(
                        "xl/worksheets/sheet2.xml",
                        "<worksheet " + S + "><sheetData>" + cell("A1", NAME) + "</sheetData></worksheet>")
                .type("xl/worksheets/sheet2.xml", EXCEL + "worksheet+xml")
                .relation(BOOK, "worksheet", "worksheets/sheet2.xml");
        return zip.replace(
                BOOK,
                "</sheets>",
                "<sheet name=\"底稿\" sheetId=\"2\" state=\"" + state + "\" r:id=\"" + zip.lastId() + "\"/></sheets>");
    }

    static List<Leak> all() {
        List<Leak> leaks = new ArrayList<>();
        add(leaks, "cell", () -> saying(NAME).bytes());
        add(
                leaks,
                "shared string",
                () -> strings("<si><t>" + NAME + "</t></si>", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>")
                        .bytes());
        add(
                leaks,
                "shared string in rich text",
                () -> strings(
                                "<si><r><t>张</t></r><r><rPr><b/></rPr><t>三丰</t></r></si>",
                                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>")
                        .bytes());
        add(
                leaks,
                "phonetic hint",
                () -> strings(
                                "<si><t>甲</t><rPh sb=\"0\" eb=\"1\"><t>" + NAME + "</t></rPh></si>",
                                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>")
                        .bytes());
        add(
                leaks,
                "shared string no cell uses",
                () -> strings("<si><t>" + NAME + "</t></si>", "").bytes());
        add(
                leaks,
                "number",
                () -> with("<row r=\"2\"><c r=\"A2\"><v>" + NUMBER + "</v></c></row>", "", "")
                        .bytes());
        add(
                leaks,
                "number with an exponent",
                () -> with("<row r=\"2\"><c r=\"A2\"><v>3.70602199001011237E17</v></c></row>", "", "")
                        .bytes());
        add(
                leaks,
                "cached value of a formula",
                () -> with("<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B9</f><v>" + NAME + "</v></c></row>", "", "")
                        .bytes());
        add(
                leaks,
                "words in a formula",
                () -> with("<row r=\"2\"><c r=\"A2\"><f>COUNTIF(B:B,\"" + NAME + "\")</f><v>3</v></c></row>", "", "")
                        .bytes());
        add(
                leaks,
                "hidden row",
                () -> with(
                                "<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + NAME
                                        + "</t></is></c></row>",
                                "",
                                "")
                        .bytes());
        add(
                leaks,
                "hidden column",
                () -> with(cell("C2", NAME), "<cols><col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>", "")
                        .bytes());
        add(leaks, "hidden sheet", () -> secondSheet("hidden").bytes());
        add(leaks, "very hidden sheet", () -> secondSheet("veryHidden").bytes());
        add(
                leaks,
                "name of a sheet",
                () -> with("", "", "").replace(BOOK, "人员表", NAME).bytes());
        add(
                leaks,
                "defined name",
                () -> with("", "", "")
                        .replace(
                                BOOK,
                                "</sheets>",
                                "</sheets><definedNames><definedName name=\"who\">\"" + NAME
                                        + "\"</definedName></definedNames>")
                        .bytes());
        add(
                leaks,
                "list for entry",
                () -> with(
                                "",
                                "",
                                "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"A1\"><formula1>\"李四,"
                                        + NAME + "\"</formula1></dataValidation></dataValidations>")
                        .bytes());
        add(
                leaks,
                "conditional format",
                () -> with(
                                "",
                                "",
                                "<conditionalFormatting sqref=\"A1\"><cfRule type=\"containsText\" text=\"" + NAME
                                        + "\" priority=\"1\"/></conditionalFormatting>")
                        .bytes());
        add(
                leaks,
                "header of the sheet",
                () -> with("", "", "<headerFooter><oddHeader>&amp;C" + NAME + "</oddHeader></headerFooter>")
                        .bytes());
        add(
                leaks,
                "tip of a link",
                () -> with(
                                "",
                                "",
                                "<hyperlinks><hyperlink ref=\"A1\" location=\"B1\" tooltip=\"" + NAME
                                        + "\"/></hyperlinks>")
                        .bytes());
        add(
                leaks,
                "pivot cache",
                () -> beside(
                                BOOK,
                                "pivotCacheDefinition",
                                "pivotCache/pivotCacheDefinition1.xml",
                                "<pivotCacheDefinition " + S + "><s v=\"" + NAME + "\"/></pivotCacheDefinition>")
                        .bytes());
        add(
                leaks,
                "cache of another workbook",
                () -> beside(
                                BOOK,
                                "externalLink",
                                "externalLinks/externalLink1.xml",
                                "<externalLink " + S + "><cell r=\"A1\" t=\"str\"><v>" + NAME
                                        + "</v></cell></externalLink>")
                        .bytes());
        add(
                leaks,
                "comment",
                () -> beside(
                                SHEET,
                                "comments",
                                "comments1.xml",
                                "<comments " + S
                                        + "><authors><author>甲</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>"
                                        + NAME + "</t></text></comment></commentList></comments>")
                        .bytes());
        add(
                leaks,
                "threaded comment",
                () -> beside(
                                SHEET,
                                "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                                "threadedComments/threadedComment1.xml",
                                "<ThreadedComments><threadedComment ref=\"A1\"><text>" + NAME
                                        + "</text></threadedComment></ThreadedComments>")
                        .bytes());
        add(
                leaks,
                "query",
                () -> beside(
                                BOOK,
                                "connections",
                                "connections.xml",
                                "<connections " + S + "><connection name=\"" + NAME + "\"/></connections>")
                        .bytes());
        add(
                leaks,
                "printer settings",
                () -> beside(SHEET, "printerSettings", "printerSettings/printerSettings1.bin", "")
                        .part(
                                "xl/printerSettings/printerSettings1.bin",
                                (NAME + "的打印机").getBytes(StandardCharsets.UTF_16LE))
                        .bytes());
        add(
                leaks,
                "number format",
                () -> beside(
                                BOOK,
                                "styles",
                                "styles.xml",
                                "<styleSheet " + S
                                        + "><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"&quot;" + NAME
                                        + "&quot;0\"/></numFmts></styleSheet>")
                        .type("xl/styles.xml", EXCEL + "styles+xml")
                        .bytes());
        add(
                leaks,
                "calculation chain",
                () -> beside(BOOK, "calcChain", "calcChain.xml", "<calcChain " + S + "><!--" + NAME + "--></calcChain>")
                        .bytes());
        add(
                leaks,
                "column of a table",
                () -> beside(
                                SHEET,
                                "table",
                                "tables/table1.xml",
                                "<table " + S + "><tableColumns><tableColumn name=\"" + NAME
                                        + "\"/></tableColumns></table>")
                        .bytes());
        add(
                leaks,
                "text in a drawing",
                () -> beside(
                                SHEET,
                                "drawing",
                                "drawings/drawing1.xml",
                                "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>张三</a:t></a:r><a:r><a:t>丰</a:t></a:r></a:p></xdr:wsDr>")
                        .type("xl/drawings/drawing1.xml", "vnd.openxmlformats-officedocument.drawing+xml")
                        .bytes());
        add(
                leaks,
                "company in the properties",
                () -> with("", "", "")
                        .part(
                                "docProps/app.xml",
                                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Manager>"
                                        + NAME + "</Manager></Properties>")
                        .type("docProps/app.xml", "vnd.openxmlformats-officedocument.extended-properties+xml")
                        .relation("", "extended-properties", "docProps/app.xml")
                        .bytes());
        return leaks;
    }

    private static void add(List<Leak> leaks, String name, Leak.Seed seed) {
        leaks.add(new Leak("xlsx: " + name, seed));
    }
}
