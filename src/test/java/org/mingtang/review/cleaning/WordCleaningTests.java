package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

class WordCleaningTests {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String BY = " w:id=\"1\" w:author=\"李四\" w:date=\"2026-05-01T08:00:00Z\"";

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Author, company, template and comments go; the text stays")
    void takesPropertiesAndCommentsOut() throws IOException {
        Path file = SomeFiles.put(folder, "通知.docx", officialLetter());
        assertThat(cleaner.hidden("通知.docx", file))
                .extracting(HiddenContent::kind)
                .contains(Kind.PROPERTIES, Kind.COMMENTS, Kind.TEMPLATE);
        byte[] clean = cleaner.clean("通知.docx", file).content();
        assertThat(SomeFiles.all(clean)).doesNotContain("张三", "云麓市机密室", "这里再想想", "D:\\模板", "docProps", "comments");
        try (var read = new XWPFDocument(new ByteArrayInputStream(clean))) {
            assertThat(read.getParagraphs()).extracting(each -> each.getText()).containsExactly("各镇人民政府：", "现印发给你们。");
            assertThat(read.getComments()).isNullOrEmpty();
            assertThat(String.valueOf(read.getProperties().getCoreProperties().getCreator()))
                    .isNotEqualTo("张三");
        }
        assertThat(cleaner.hidden("通知.docx", SomeFiles.put(folder, "2.docx", clean)))
                .isEmpty();
    }

    @Test
    @DisplayName("Tracked changes are carried out: what is seen is what is left")
    void carriesChangesOut() throws IOException {
        Path file = word(
                "<w:p><w:r><w:t>补助</w:t></w:r><w:del" + BY + "><w:r><w:delText>五百</w:delText></w:r></w:del>"
                        + "<w:ins" + BY + "><w:r><w:t>八百</w:t></w:r></w:ins><w:r><w:rPr><w:b/><w:rPrChange" + BY
                        + "><w:rPr/></w:rPrChange></w:rPr><w:t>元。</w:t></w:r></w:p>",
                "<w:p><w:pPr><w:rPr><w:del" + BY + "/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p>",
                "<w:p><w:r><w:t>后半句。</w:t></w:r></w:p>",
                "<w:tbl><w:tblPr/><w:tr><w:tc><w:p><w:r><w:t>留下</w:t></w:r></w:p></w:tc></w:tr>"
                        + "<w:tr><w:trPr><w:del" + BY
                        + "/></w:trPr><w:tc><w:p><w:r><w:t>删去的行</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                "<w:p><w:moveFrom" + BY + "><w:r><w:t>原处</w:t></w:r></w:moveFrom><w:moveTo" + BY
                        + "><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>");
        assertThat(cleaner.hidden("a.docx", file))
                .extracting(HiddenContent::kind)
                .containsExactly(Kind.CHANGES);
        var cleaned = cleaner.clean("a.docx", file);
        assertThat(SomeFiles.parts(cleaned.content()).get("word/document.xml"))
                .doesNotContain("五百", "删去的行", "李四", "原处", "w:ins", "w:del", "rPrChange", "moveTo");
        assertThat(text(file)).containsExactly("补助八百元。", "前半句，后半句。", "新处");
        assertThat(text(SomeFiles.put(folder, "b.docx", cleaned.content()))).isEqualTo(text(file));
        assertThat(cleaner.hidden("b.docx", folder.resolve("b.docx"))).isEmpty();
    }

    @Test
    void takesHiddenTextOut() throws IOException {
        Path file = word("<w:p><w:r><w:t>看得见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>底价三十万</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>也看得见</w:t></w:r></w:p>");
        assertThat(cleaner.hidden("a.docx", file)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.HIDDEN_TEXT);
            assertThat(found.example()).isEqualTo("底价三十万");
        });
        byte[] clean = cleaner.clean("a.docx", file).content();
        assertThat(SomeFiles.all(clean)).doesNotContain("底价三十万").contains("看得见", "也看得见");
    }

    @Test
    @DisplayName("Parts that nothing leads to, embedded files and pictures' data go as well")
    void takesEmbeddedFilesOut() throws IOException, InvalidFormatException {
        byte[] letter;
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var run = document.createParagraph().createRun();
            run.setText("见附图");
            run.addPicture(
                    new ByteArrayInputStream(SomeFiles.jpeg(SomeFiles.exif(1, true))),
                    Document.PICTURE_TYPE_JPEG,
                    "现场.jpg",
                    Units.toEMU(40),
                    Units.toEMU(30));
            document.write(out);
            letter = out.toByteArray();
        }
        Map<String, byte[]> extra = Map.of(
                "word/embeddings/oleObject1.bin", "底稿".getBytes(StandardCharsets.UTF_8),
                "word/forgotten.xml", "<a>旧稿</a>".getBytes(StandardCharsets.UTF_8));
        Path file = SomeFiles.put(folder, "a.docx", with(letter, extra, "word/_rels/document.xml.rels", """
                <Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject" Target="embeddings/oleObject1.bin"/></Relationships>"""));
        assertThat(cleaner.hidden("a.docx", file))
                .extracting(HiddenContent::kind)
                .contains(Kind.EMBEDDED_FILE, Kind.POSITION, Kind.CAMERA);
        byte[] clean = cleaner.clean("a.docx", file).content();
        assertThat(SomeFiles.parts(clean).keySet())
                .noneMatch(name -> name.contains("embeddings") || name.contains("forgotten"));
        assertThat(SomeFiles.all(clean)).doesNotContain("GPSDATA", "oleObject1", "底稿", "旧稿");
        try (var read = new XWPFDocument(new ByteArrayInputStream(clean))) {
            assertThat(SomeFiles.samePicture(read.getAllPictures().get(0).getData(), SomeFiles.picture("jpg")))
                    .isTrue();
        }
        assertThat(cleaner.hidden("a.docx", SomeFiles.put(folder, "b.docx", clean)))
                .isEmpty();
    }

    @Test
    void saysWhatCannotBeOpened() {
        Path file = SomeFiles.put(folder, "坏.docx", "PK\u0003\u0004 broken".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> cleaner.hidden("坏.docx", file))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有检查隐藏内容");
        assertThatThrownBy(() -> cleaner.clean("坏.docx", file))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("坏.docx");
    }

    private List<String> text(Path file) {
        return new DocumentReader()
                .read("a.docx", file).blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text())
                        .toList();
    }

    private Path word(String... body) throws IOException {
        byte[] plain;
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setCreator("");
            document.write(out);
            plain = out.toByteArray();
        }
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + String.join("", body)
                + "<w:sectPr/></w:body></w:document>";
        Map<String, byte[]> changed = Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8));
        return SomeFiles.put(folder, "a.docx", with(plain, changed, "", ""));
    }

    /** The file with parts put in or changed, and with something before the end of one of its parts. */
    private static byte[] with(byte[] zip, Map<String, byte[]> changed, String part, String ending) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out);
                var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(part)) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replace("</Relationships>", ending)
                            .getBytes(StandardCharsets.UTF_8);
                }
                if (entry.getName().equals("[Content_Types].xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replace("</Types>", "<Default Extension=\"bin\" ContentType=\"application/bin\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8);
                }
                if (!changed.containsKey(entry.getName())) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(content);
                }
            }
            for (Map.Entry<String, byte[]> each : changed.entrySet()) {
                to.putNextEntry(new ZipEntry(each.getKey()));
                to.write(each.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] officialLetter() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var properties = document.getProperties();
            properties.getCoreProperties().setCreator("张三");
            properties.getCoreProperties().setLastModifiedByUser("李四");
            properties.getExtendedProperties().getUnderlyingProperties().setCompany("云麓市机密室");
            properties.getExtendedProperties().getUnderlyingProperties().setTemplate("D:\\模板\\内部.dotx");
            properties.getCustomProperties().addProperty("流水", "张三-7");
            document.createParagraph().createRun().setText("各镇人民政府：");
            var paragraph = document.createParagraph();
            var comments = document.createComments();
            var comment = comments.createComment(BigInteger.ONE);
            comment.setAuthor("张三");
            comment.createParagraph().createRun().setText("这里再想想");
            paragraph.getCTP().addNewCommentRangeStart().setId(BigInteger.ONE);
            paragraph.createRun().setText("现印发给你们。");
            paragraph.getCTP().addNewCommentRangeEnd().setId(BigInteger.ONE);
            paragraph.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ONE);
            document.write(out);
            return out.toByteArray();
        }
    }
}
