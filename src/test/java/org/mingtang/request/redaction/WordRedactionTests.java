package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.request.redaction.WordLeaks.p;
import static org.mingtang.request.redaction.WordLeaks.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;

/** Word files: what is blackened, what stays, what is made plain. */
class WordRedactionTests {

    private static final Redactor REDACTOR = new Redactor().with(Ocr.none());

    private static RedactedFile redact(String body, Redaction redaction) throws IOException {
        return REDACTOR.redact(WordLeaks.with(body).bytes(), redaction);
    }

    private static List<String> paragraphs(RedactedFile redacted) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(redacted.content()))) {
            return word.getParagraphs().stream().map(each -> each.getText()).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "欧阳三丰", "一个长得多的名字和他的住址"})
    @DisplayName("the blocks are as long for a short name as for a long one")
    void theLengthGivesNothingAway(String name) throws IOException {
        RedactedFile redacted = redact(p(run("申请人" + name + "，男")), Redaction.of(Term.of(name, "个人隐私")));
        assertThat(paragraphs(redacted)).containsExactly(Leak.HARMLESS, "申请人■■■■〔个人隐私〕，男");
        assertThat(redacted.blackened()).containsExactly(new Removal("正文", "个人隐私", 1));
    }

    @Test
    void aNameOverRunsBecomesOnePassage() throws IOException {
        String body = p(run("甲张") + run("三") + run("丰乙"));
        assertThat(paragraphs(redact(body, Leak.REDACTION))).contains("甲■■■■〔个人隐私〕乙");
    }

    @Test
    void withoutAGroundThereAreOnlyBlocks() throws IOException {
        assertThat(paragraphs(redact(p(run("张三丰")), Redaction.of(Term.of("张三丰", "")))))
                .contains("■■■■");
    }

    @Test
    void charactersOfAParagraphByHand() throws IOException {
        String body = p(run("一二") + run("三四五")) + p(run("一二三四五"));
        RedactedFile redacted = redact(body, Redaction.of(new Area.InParagraph(1, 1, 4, "商业秘密")));
        assertThat(paragraphs(redacted)).containsExactly(Leak.HARMLESS, "一■■■■〔商业秘密〕五", "一二三四五");
    }

    @Test
    @DisplayName("a word blackened in one place may stay in another, and the clerk is told")
    void saysThatTheWordStandsElsewhere() throws IOException {
        RedactedFile redacted = redact(p(run("王五六")) + p(run("王五六")), Redaction.of(new Area.InParagraph(1, 0, 3, "")));
        assertThat(redacted.readBack().isRefused()).isFalse();
        assertThat(redacted.readBack().notes()).anyMatch(note -> note.contains("请确认是有意保留"));
    }

    @Test
    @DisplayName("a word blackened in one place must not stand in what nobody sees")
    void takenWordsAreLookedForInWhatIsNotSeen() throws IOException {
        byte[] file = WordLeaks.plain()
                .part("docProps/core.xml", WordLeaks.core("王五六"))
                .relation(
                        "",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                        "docProps/core.xml")
                .bytes();
        ReadBack readBack = new Readings(List.of(), List.of("王五六"), List.of(), Ocr.none()).of(file);
        assertThat(readBack.survivors()).extracting(ReadBack.Survivor::route).contains(Route.METADATA);
    }

    @Test
    void placesThatAreNotThereAreRefused() {
        for (Area area : List.of(new Area.InParagraph(9, 0, 1, ""), new Area.InParagraph(0, 0, 99, ""))) {
            assertThatThrownBy(() -> redact("", Redaction.of(area)))
                    .isInstanceOf(UnlawfulAct.class)
                    .hasMessageContaining("请重新标出位置");
        }
        assertThatThrownBy(() -> redact("", Redaction.of(new Area.InCell("a", "B1", ""))))
                .hasMessageContaining("按段落和字遮盖");
        assertThatThrownBy(() -> new Area.InParagraph(0, 2, 2, "")).hasMessageContaining("至少一个字");
        assertThatThrownBy(() -> new Area.InParagraph(-1, 0, 2, "")).isInstanceOf(UnlawfulAct.class);
    }

    @Test
    @DisplayName("changes are carried out as if accepted, fields keep what they show, links keep their words")
    void whatIsSeenStays() throws IOException {
        String body = p("<w:ins w:id=\"1\">" + run("新增")
                        + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>删去</w:delText></w:r></w:del>")
                + p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("第7页")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
                + p("<w:hyperlink w:anchor=\"x\">" + run("见附件") + "</w:hyperlink>")
                + "<w:sdt><w:sdtContent>" + p(run("控件里")) + "</w:sdtContent></w:sdt>";
        RedactedFile redacted = redact(body, Leak.REDACTION);
        assertThat(paragraphs(redacted)).containsExactly(Leak.HARMLESS, "新增", "第7页", "见附件", "控件里");
        assertThat(redacted.leftBehind()).contains("修订", "域代码");
    }

    @Test
    @DisplayName("deleted rows and cells go as they would if the changes were accepted")
    void deletedRowsGo() throws IOException {
        String body = "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>" + p(run("删")) + "</w:tc></w:tr>"
                + "<w:tr><w:tc>" + p(run("留")) + "</w:tc><w:tc><w:tcPr><w:cellDel w:id=\"2\"/></w:tcPr>" + p(run("删"))
                + "</w:tc></w:tr></w:tbl>";
        assertThat(SeenText.of(redact(body, Leak.REDACTION).content())).isEqualTo(Leak.HARMLESS + "留");
    }

    @Test
    void picturesStayDrawnAnewAndTheClerkIsTold() throws IOException {
        byte[] file = WordLeaks.with(p("<w:r><w:drawing><a:blip r:embed=\"rId2\"/></w:drawing></w:r>"))
                .relation("word/document.xml", "image", "media/image1.png")
                .part("word/media/image1.png", SomePictures.png())
                .bytes();
        RedactedFile redacted = REDACTOR.redact(file, Leak.REDACTION);
        assertThat(redacted.notes()).anyMatch(note -> note.contains("图片"));
        assertThat(Parts.read(redacted.content()).has("word/media/image1.png")).isTrue();
        assertThat(Parts.read(redacted.content())
                        .xml("word/document.xml")
                        .getElementsByTagName("a:blip")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a drawing that cannot be drawn anew goes with all that shows it")
    void drawingsOfOtherKindsGo() throws IOException {
        byte[] file = WordLeaks.with(p("<w:r><w:drawing><a:blip r:embed=\"rId2\"/></w:drawing></w:r>"))
                .relation("word/document.xml", "image", "media/image1.emf")
                .part("word/media/image1.emf", new byte[] {1, 0, 0, 0})
                .bytes();
        RedactedFile redacted = REDACTOR.redact(file, Leak.REDACTION);
        assertThat(redacted.leftBehind()).anyMatch(each -> each.contains("EMF"));
        assertThat(Parts.read(redacted.content()).names(".*emf")).isEmpty();
        assertThat(Parts.read(redacted.content())
                        .xml("word/document.xml")
                        .getElementsByTagName("w:drawing")
                        .getLength())
                .isZero();
    }

    @Test
    void theSettingsThatLayThePageOutStay() throws IOException {
        byte[] file = WordLeaks.plain()
                .part(
                        "word/settings.xml",
                        "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:evenAndOddHeaders/><w:rsids><w:rsidRoot w:val=\"00AB\"/></w:rsids></w:settings>")
                .relation("word/document.xml", "settings", "settings.xml")
                .bytes();
        String settings = new String(
                Parts.read(REDACTOR.redact(file, Leak.REDACTION).content()).bytes("word/settings.xml"));
        assertThat(settings).contains("evenAndOddHeaders").doesNotContain("rsid");
    }

    @Test
    void whatPointsToANamedStyleStillFindsIt() throws IOException {
        String styles = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:style w:type=\"paragraph\" w:styleId=\"张三丰\"><w:name w:val=\"x\"/></w:style></w:styles>";
        byte[] file = WordLeaks.with("<w:p><w:pPr><w:pStyle w:val=\"张三丰\"/></w:pPr></w:p>")
                .part("word/styles.xml", styles)
                .relation("word/document.xml", "styles", "styles.xml")
                .bytes();
        Parts parts = Parts.read(REDACTOR.redact(file, Leak.REDACTION).content());
        String pointed = Tree.attribute(
                Tree.all(parts.xml("word/document.xml"), "pStyle").get(0), "val");
        assertThat(Tree.attribute(
                        Tree.all(parts.xml("word/styles.xml"), "style").get(0), "styleId"))
                .isEqualTo(pointed)
                .startsWith("covered");
    }
}
