package org.mingtang.request.redaction;

import static org.mingtang.request.redaction.Leak.HARMLESS;
import static org.mingtang.request.redaction.Leak.NAME;
import static org.mingtang.request.redaction.Leak.NUMBER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Word files with one leak each. */
final class WordLeaks {

    private static final String MAIN = "word/document.xml";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"" + ZipOf.OFFICE + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";
    private static final String WORD = "vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordLeaks() {}

    static ZipOf plain() {
        return with("");
    }

    /** A document whose body holds this behind the harmless line. */
    static ZipOf with(String body) {
        return new ZipOf()
                .type(MAIN, WORD + "document.main+xml")
                .relation("", "officeDocument", MAIN)
                .part(
                        MAIN,
                        "<w:document " + W + "><w:body><w:p><w:r><w:t>" + HARMLESS + "</w:t></w:r></w:p>" + body
                                + "<w:sectPr/></w:body></w:document>");
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String p(String inner) {
        return "<w:p>" + inner + "</w:p>";
    }

    /** A part of its own that the main part points to. */
    private static ZipOf beside(String type, String name, String contentType, String content) {
        ZipOf zip = with("").part("word/" + name, content).relation(MAIN, type, name);
        return contentType.isEmpty() ? zip : zip.type("word/" + name, contentType);
    }

    private static ZipOf story(String type, String root) {
        return beside(
                type,
                type + "1.xml",
                WORD + type + "+xml",
                "<w:" + root + " " + W + ">" + p(run("经办人" + NAME)) + "</w:" + root + ">");
    }

    static List<Leak> all() {
        List<Leak> leaks = new ArrayList<>();
        body(leaks, "plain text", p(run("申请人" + NAME + "，身份证号" + NUMBER)));
        body(leaks, "name over three runs", p(run("张") + "<w:r><w:rPr><w:b/></w:rPr><w:t>三</w:t></w:r>" + run("丰")));
        body(leaks, "name with spaces", p(run("张 三　丰")));
        body(leaks, "number in full-width digits", p(run("３７０６０２１９９００１０１１２３７")));
        body(leaks, "number with separators", p(run("370602-19900101-1237")));
        body(
                leaks,
                "name over cells",
                "<w:tbl><w:tr><w:tc>" + p(run("张")) + "</w:tc><w:tc>" + p(run("三")) + "</w:tc><w:tc>" + p(run("丰"))
                        + "</w:tc></w:tr></w:tbl>");
        body(
                leaks,
                "name as symbols",
                p(
                        "<w:r><w:sym w:font=\"SimSun\" w:char=\"5F20\"/><w:sym w:font=\"SimSun\" w:char=\"4E09\"/><w:sym w:font=\"SimSun\" w:char=\"4E30\"/></w:r>"));
        body(
                leaks,
                "tracked deletion",
                p("<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>" + NAME + "</w:delText></w:r></w:del>"));
        body(
                leaks,
                "author of a tracked insertion",
                p("<w:ins w:id=\"1\" w:author=\"" + NAME + "\">" + run("同意") + "</w:ins>"));
        body(leaks, "hidden run", p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>" + NAME + "</w:t></w:r>"));
        body(leaks, "white run", p("<w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>" + NAME + "</w:t></w:r>"));
        body(
                leaks,
                "field code",
                p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> AUTHOR " + NAME
                        + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
        body(leaks, "field result", p("<w:fldSimple w:instr=\"AUTHOR\">" + run(NAME) + "</w:fldSimple>"));
        body(
                leaks,
                "default of a form field",
                p("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:textInput><w:default w:val=\"" + NAME
                        + "\"/></w:textInput></w:ffData></w:fldChar></w:r>"));
        body(
                leaks,
                "name of a bookmark",
                p("<w:bookmarkStart w:id=\"3\" w:name=\"" + NAME + "\"/><w:bookmarkEnd w:id=\"3\"/>"));
        body(
                leaks,
                "title of a control",
                "<w:sdt><w:sdtPr><w:alias w:val=\"" + NAME + "\"/></w:sdtPr><w:sdtContent>" + p(run("甲"))
                        + "</w:sdtContent></w:sdt>");
        body(
                leaks,
                "text box",
                p("<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p(run(NAME))
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"));
        body(
                leaks,
                "WordArt",
                p("<w:r><w:pict><v:shape><v:textpath string=\"" + NAME + "\"/></v:shape></w:pict></w:r>"));
        body(
                leaks,
                "alternative text",
                p("<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图1\" descr=\"" + NAME
                        + "的照片\"/></wp:inline></w:drawing></w:r>"));
        body(
                leaks,
                "phonetic guide",
                p("<w:r><w:ruby><w:rt>" + run("zhang") + "</w:rt><w:rubyBase>" + run(NAME)
                        + "</w:rubyBase></w:ruby></w:r>"));
        body(leaks, "remark in the XML", "<!-- " + NAME + " -->");
        body(leaks, "processing instruction", "<?who " + NAME + "?>");
        body(leaks, "unknown attribute", p("<w:r w:rsidR=\"" + NUMBER + "\"><w:t>甲</w:t></w:r>"));
        leaks.add(new Leak("docx: header", () -> story("header", "hdr").bytes()));
        leaks.add(new Leak("docx: footer", () -> story("footer", "ftr").bytes()));
        leaks.add(new Leak(
                "docx: footnote",
                () -> beside(
                                "footnotes",
                                "footnotes.xml",
                                WORD + "footnotes+xml",
                                "<w:footnotes " + W + "><w:footnote w:id=\"1\">" + p(run(NAME))
                                        + "</w:footnote></w:footnotes>")
                        .bytes()));
        leaks.add(new Leak(
                "docx: comment",
                () -> beside(
                                "comments",
                                "comments.xml",
                                WORD + "comments+xml",
                                "<w:comments " + W + "><w:comment w:id=\"0\" w:author=\"b\">" + p(run(NAME))
                                        + "</w:comment></w:comments>")
                        .bytes()));
        leaks.add(new Leak(
                "docx: people",
                () -> beside(
                                "http://schemas.microsoft.com/office/2011/relationships/people",
                                "people.xml",
                                "",
                                "<people author=\"" + NAME + "\"/>")
                        .bytes()));
        leaks.add(new Leak(
                "docx: glossary document",
                () -> beside(
                                "glossaryDocument",
                                "glossary/document.xml",
                                WORD + "document.glossary+xml",
                                "<w:glossaryDocument " + W + "><w:docParts>" + p(run(NAME))
                                        + "</w:docParts></w:glossaryDocument>")
                        .bytes()));
        leaks.add(new Leak(
                "docx: name of a style",
                () -> beside(
                                "styles",
                                "styles.xml",
                                WORD + "styles+xml",
                                "<w:styles " + W + "><w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\""
                                        + NAME + "\"/></w:style></w:styles>")
                        .bytes()));
        leaks.add(settings(
                "mail merge data", "<w:mailMerge><w:query w:val=\"SELECT * FROM " + NAME + "\"/></w:mailMerge>"));
        leaks.add(settings(
                "document variable", "<w:docVars><w:docVar w:name=\"applicant\" w:val=\"" + NAME + "\"/></w:docVars>"));
        leaks.add(new Leak(
                "docx: custom XML",
                () -> with("").part("customXml/item1.xml", "<case><who>" + NAME + "</who></case>")
                        .relation(MAIN, "customXml", "../customXml/item1.xml")
                        .bytes()));
        leaks.add(new Leak(
                "docx: core properties",
                () -> with("").part("docProps/core.xml", core(NAME))
                        .type("docProps/core.xml", "vnd.openxmlformats-package.core-properties+xml")
                        .relation(
                                "",
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml")
                        .bytes()));
        leaks.add(new Leak(
                "docx: custom properties",
                () -> with("").part(
                                "docProps/custom.xml",
                                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"当事人\"><vt:lpwstr>"
                                        + NAME + "</vt:lpwstr></property></Properties>")
                        .type("docProps/custom.xml", "vnd.openxmlformats-officedocument.custom-properties+xml")
                        .relation("", "custom-properties", "docProps/custom.xml")
                        .bytes()));
        leaks.add(new Leak(
                "docx: thumbnail",
                () -> with("").part("docProps/thumbnail.jpeg", SomePictures.jpegSaying(NAME))
                        .relation(
                                "",
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
                                "docProps/thumbnail.jpeg")
                        .bytes()));
        leaks.add(new Leak(
                "docx: remark within a picture",
                () -> beside("image", "media/image1.jpeg", "", "")
                        .part("word/media/image1.jpeg", SomePictures.jpegSaying(NAME))
                        .bytes()));
        leaks.add(new Leak(
                "docx: address of a link",
                () -> with(p("<w:hyperlink r:id=\"rId2\">" + run("链接") + "</w:hyperlink>"))
                        .outside(MAIN, "hyperlink", "https://example.cn/?who=" + NAME)
                        .bytes()));
        leaks.add(new Leak(
                "docx: embedded workbook",
                () -> beside("package", "embeddings/a.xlsx", "", "")
                        .part(
                                "word/embeddings/a.xlsx",
                                WorkbookLeaks.saying(NAME).bytes())
                        .bytes()));
        leaks.add(new Leak(
                "docx: cache of a chart",
                () -> beside(
                                "chart",
                                "charts/chart1.xml",
                                "vnd.openxmlformats-officedocument.drawingml.chart+xml",
                                "<c:chartSpace " + W
                                        + "><c:chart><c:ser><c:cat><c:strRef><c:strCache><c:pt idx=\"0\"><c:v>" + NAME
                                        + "</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:chart></c:chartSpace>")
                        .bytes()));
        leaks.add(new Leak(
                "docx: part nobody points to",
                () -> with("").part("word/old.xml", "<a>" + NAME + "</a>").bytes()));
        leaks.add(new Leak("docx: bytes behind the end", () -> behind(with("").bytes(), NAME)));
        leaks.add(new Leak("docx: entry the directory does not name", WordLeaks::stale));
        return leaks;
    }

    private static void body(List<Leak> leaks, String name, String body) {
        leaks.add(new Leak("docx: " + name, () -> with(body).bytes()));
    }

    private static Leak settings(String name, String inner) {
        return new Leak(
                "docx: " + name,
                () -> beside(
                                "settings",
                                "settings.xml",
                                WORD + "settings+xml",
                                "<w:settings " + W + ">" + inner + "</w:settings>")
                        .bytes());
    }

    static String core(String creator) {
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>"
                + creator + "</dc:creator></cp:coreProperties>";
    }

    private static byte[] behind(byte[] file, String words) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(file);
        out.write(words.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** An entry packed before the others, as if its name had been struck from the directory. */
    private static byte[] stale() throws IOException {
        byte[] secret = ZipOf.zip(Map.of("word/old.xml", ("<old>" + NAME + "</old>").getBytes(StandardCharsets.UTF_8)));
        int directory = new String(secret, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        UnaryOperator<byte[]> cut = bytes -> java.util.Arrays.copyOf(bytes, directory);
        var out = new ByteArrayOutputStream();
        out.write(cut.apply(secret));
        out.write(with("").bytes());
        return out.toByteArray();
    }
}
