package org.mingtang.documents;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes docx by hand, since what officials' files hold (change marks, content controls) no library writes. */
final class WordFile {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SPACES = "xmlns:w=\"" + W + "\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private final StringBuilder numbering = new StringBuilder();

    static WordFile of(String... bodyXml) {
        WordFile file = new WordFile();
        for (String xml : bodyXml) {
            file.body.append(xml);
        }
        return file;
    }

    static String p(String text) {
        return p("", text);
    }

    /** A paragraph with properties. */
    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String numbered(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String tc(String text) {
        return tc("", text);
    }

    /** A cell with properties. */
    static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    static String across(int columns, String text) {
        return tc("<w:gridSpan w:val=\"" + columns + "\"/>", text);
    }

    static String down(String text) {
        return tc("<w:vMerge w:val=\"restart\"/>", text);
    }

    static String more() {
        return tc("<w:vMerge/>", "");
    }

    WordFile style(String id, String name, String inside) {
        styles.append("<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + inside
                + "</w:style>");
        return this;
    }

    WordFile list(int id, String levels) {
        numbering.append("<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>");
        return this;
    }

    /** A numbering instance of a list. */
    WordFile num(int id, int list, String inside) {
        numbering.append(
                "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + list + "\"/>" + inside + "</w:num>");
        return this;
    }

    static String level(int index, String format, String text) {
        return level(index, format, text, "");
    }

    static String level(int index, String format, String text, String inside) {
        return "<w:lvl w:ilvl=\"" + index + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/>" + inside + "</w:lvl>";
    }

    Map<String, byte[]> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("document", "document.main")
                        + override("styles", "styles")
                        + override("numbering", "numbering")
                        + "</Types>");
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        parts.put("word/_rels/document.xml.rels", relations("styles", "styles.xml", "numbering", "numbering.xml"));
        parts.put("word/document.xml", "<w:document " + SPACES + "><w:body>" + body + "</w:body></w:document>");
        parts.put("word/styles.xml", "<w:styles " + SPACES + ">" + styles + "</w:styles>");
        parts.put("word/numbering.xml", "<w:numbering " + SPACES + ">" + numbering + "</w:numbering>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, xml) -> bytes.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + KINDS + kind + "+xml\"/>";
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"r" + i + "\" Type=\"" + RELATIONS + kindsAndTargets[i] + "\" Target=\""
                    + kindsAndTargets[i + 1] + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    byte[] bytes() {
        return ZipFiles.of(parts());
    }
}
