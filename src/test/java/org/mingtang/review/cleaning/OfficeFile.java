package org.mingtang.review.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An office or OFD file put together part by part, with no library that might mend what a test means to be odd. */
final class OfficeFile {

    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    static final String S = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    static final String P = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    static final String A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    static final String OFD = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    static final String THEME = "<a:theme " + A + "><a:themeElements><a:clrScheme name=\"x\">"
            + "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
            + "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>"
            + "<a:dk2><a:srgbClr val=\"1F497D\"/></a:dk2><a:lt2><a:srgbClr val=\"EEECE1\"/></a:lt2>"
            + "<a:accent1><a:srgbClr val=\"4F81BD\"/></a:accent1></a:clrScheme></a:themeElements></a:theme>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> relations = new LinkedHashMap<>();

    /** A Word file with the given body. */
    static OfficeFile word(String... body) {
        return new OfficeFile()
                .types("word/document.xml", "wordprocessingml.document.main")
                .part(
                        "word/document.xml",
                        "<w:document " + W + "><w:body>" + String.join("", body) + "<w:sectPr/></w:body></w:document>")
                .relation("", OFFICE + "officeDocument", "word/document.xml");
    }

    /** A workbook with one sheet of the given rows; {@code styles} are fonts, fills, formats and looks of its cells. */
    static OfficeFile workbook(String styles, String rows) {
        return new OfficeFile()
                .types(
                        "xl/workbook.xml",
                        "spreadsheetml.sheet.main",
                        "xl/worksheets/sheet1.xml",
                        "spreadsheetml.worksheet",
                        "xl/sharedStrings.xml",
                        "spreadsheetml.sharedStrings",
                        "xl/styles.xml",
                        "spreadsheetml.styles")
                .part(
                        "xl/workbook.xml",
                        "<workbook " + S + " " + R
                                + "><sheets><sheet name=\"公示\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet " + S + "><sheetData>" + rows + "</sheetData></worksheet>")
                .part("xl/styles.xml", "<styleSheet " + S + ">" + styles + "</styleSheet>")
                .relation("", OFFICE + "officeDocument", "xl/workbook.xml")
                .relation("xl/workbook.xml", OFFICE + "worksheet", "worksheets/sheet1.xml")
                .relation("xl/workbook.xml", OFFICE + "styles", "styles.xml");
    }

    /** @param overrides names of parts and the last words of their content types, in turns */
    OfficeFile types(String... overrides) {
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (int i = 0; i < overrides.length; i += 2) {
            types.append("<Override PartName=\"/" + overrides[i]
                    + "\" ContentType=\"application/vnd.openxmlformats-officedocument." + overrides[i + 1]
                    + "+xml\"/>");
        }
        return part("[Content_Types].xml", types + "</Types>");
    }

    OfficeFile part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    OfficeFile wordStyles(String... styles) {
        return part("word/styles.xml", "<w:styles " + W + ">" + String.join("", styles) + "</w:styles>")
                .relation("word/document.xml", OFFICE + "styles", "styles.xml");
    }

    OfficeFile theme(String folder) {
        String main = folder.equals("word") ? "word/document.xml" : "xl/workbook.xml";
        return part(folder + "/theme/theme1.xml", THEME).relation(main, OFFICE + "theme", "theme/theme1.xml");
    }

    /** The n-th relation of a part has the id rn. */
    OfficeFile relation(String from, String type, String target) {
        int number = relations.getOrDefault(from, "").split("<Relationship ", -1).length;
        relations.merge(
                from,
                "<Relationship Id=\"r" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>",
                String::concat);
        return this;
    }

    Path in(Path folder, String name) {
        return SomeFiles.put(folder, name, bytes());
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            for (Map.Entry<String, String> each : relations.entrySet()) {
                int slash = each.getKey().lastIndexOf('/') + 1;
                put(
                        zip,
                        each.getKey().substring(0, slash) + "_rels/"
                                + each.getKey().substring(slash) + ".rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + each.getValue() + "</Relationships>");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
