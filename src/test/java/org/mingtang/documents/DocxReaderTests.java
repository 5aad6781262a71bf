package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.documents.WordFile.numbered;
import static org.mingtang.documents.WordFile.p;
import static org.mingtang.documents.WordFile.r;
import static org.mingtang.documents.WordFile.tbl;
import static org.mingtang.documents.WordFile.tc;
import static org.mingtang.documents.WordFile.tr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.SourceDocument.Format;

class DocxReaderTests {

    private static final String PARAGRAPH_MARK_DELETED = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(String... bodyXml) {
        return sketch(WordFile.of(bodyXml));
    }

    private String sketch(WordFile file) {
        return desk.sketch("任务分解表.docx", file.bytes());
    }

    @Test
    void readsParagraphsAndTablesInOrder() {
        String sketch = sketch(p("第一段。"), tbl(tr(tc("甲"), tc("乙"))), p("第二段。"), tbl(tr(tc("丙"), tc("丁"))));

        assertThat(sketch).isEqualTo("""
                第一段。
                [1 x 2]
                甲 | 乙
                第二段。
                [1 x 2]
                丙 | 丁
                """);
    }

    @Test
    void readsWhatAWordProcessorLibraryWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("云麓市政务公开工作要点");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("任务");
            table.getRow(0).getCell(1).setText("单位");
            table.getRow(1).getCell(0).setText("更新目录");
            table.getRow(1).getCell(1).setText("市政府办公室");
            document.write(bytes);
        }

        assertThat(desk.sketch("要点.docx", bytes.toByteArray())).isEqualTo("""
                云麓市政务公开工作要点
                [2 x 2]
                任务 | 单位
                更新目录 | 市政府办公室
                """);
    }

    @Test
    void keepsNameFormatAndRunningNumbers() {
        SourceDocument document =
                desk.read("任务分解表.docx", WordFile.of(p("甲"), p(""), p("乙")).bytes());

        assertThat(document.name()).isEqualTo("任务分解表.docx");
        assertThat(document.format()).isEqualTo(Format.DOCX);
        assertThat(document.blocks())
                .extracting(block -> block.place().position())
                .containsExactly(0, 1);
        assertThat(document.blocks()).extracting(block -> block.place().page()).containsOnly(0);
    }

    @Test
    void leavesBlankParagraphsAndIndentingSpacesOut() {
        assertThat(sketch(p(""), p("　　总体要求　"), p(" \u00a0 "))).isEqualTo("总体要求\n");
    }

    @Test
    void makesParagraphsOfLineBreaks() {
        assertThat(sketch("<w:p>" + r("上行") + "<w:r><w:br/></w:r>" + r("下行") + "</w:p>"))
                .isEqualTo("上行\n下行\n");
    }

    @Test
    void keepsTabsBetweenWords() {
        assertThat(sketch("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>"))
                .isEqualTo("甲\t乙\n");
    }

    @Test
    void findsHeadingsByStyleNameOutlineAndInheritance() {
        WordFile file = WordFile.of(
                        p("<w:pStyle w:val=\"a1\"/>", "按名称"),
                        p("<w:pStyle w:val=\"a2\"/>", "按大纲"),
                        p("<w:pStyle w:val=\"a3\"/>", "按继承"),
                        p("<w:outlineLvl w:val=\"3\"/>", "直接设置"),
                        p("<w:pStyle w:val=\"a1\"/><w:outlineLvl w:val=\"9\"/>", "直接取消"),
                        p("正文"))
                .style("a1", "heading 1", "")
                .style("a2", "二级", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
                .style("a3", "三级", "<w:basedOn w:val=\"a2\"/>");

        assertThat(sketch(file)).isEqualTo("""
                #1 按名称
                #2 按大纲
                #2 按继承
                #4 直接设置
                直接取消
                正文
                """);
    }

    @Test
    void survivesStylesBasedOnEachOther() {
        WordFile file = WordFile.of(p("<w:pStyle w:val=\"x\"/>", "正文"))
                .style("x", "甲", "<w:basedOn w:val=\"y\"/>")
                .style("y", "乙", "<w:basedOn w:val=\"x\"/>");

        assertThat(sketch(file)).isEqualTo("正文\n");
    }

    @Test
    void keepsInsertedAndDropsDeletedText() {
        String paragraph = "<w:p>" + r("于") + "<w:del w:id=\"1\"><w:r><w:delText>6</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">" + r("9") + "</w:ins>" + r("月底前完成") + "</w:p>";

        assertThat(sketch(paragraph)).isEqualTo("于9月底前完成\n");
    }

    @Test
    void keepsMovedTextOnlyWhereItWasMovedTo() {
        String from = "<w:p>" + r("甲") + "<w:moveFrom w:id=\"1\">" + r("移动") + "</w:moveFrom></w:p>";
        String to = "<w:p>" + r("乙") + "<w:moveTo w:id=\"2\">" + r("移动") + "</w:moveTo></w:p>";

        assertThat(sketch(from, to)).isEqualTo("甲\n乙移动\n");
    }

    @Test
    void joinsParagraphsWhoseMarkWasDeleted() {
        assertThat(sketch(p(PARAGRAPH_MARK_DELETED, "关于印发工作要点"), p("的通知"), p("正文")))
                .isEqualTo("关于印发工作要点的通知\n正文\n");
    }

    @Test
    void keepsTheLastParagraphThoughItsMarkWasDeleted() {
        assertThat(sketch(p(PARAGRAPH_MARK_DELETED, "到此为止"))).isEqualTo("到此为止\n");
    }

    @Test
    void readsContentControlsOfBlocksAndOfWords() {
        String block = "<w:sdt><w:sdtPr/><w:sdtContent>" + p("整段控件") + "</w:sdtContent></w:sdt>";
        String inline =
                "<w:p>" + r("日期：") + "<w:sdt><w:sdtPr/><w:sdtContent>" + r("3月1日") + "</w:sdtContent></w:sdt></w:p>";

        assertThat(sketch(block, inline)).isEqualTo("整段控件\n日期：3月1日\n");
    }

    @Test
    void readsTextBoxesOnceAfterTheirParagraph() {
        String box =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>" + p("框内")
                        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                        + p("框内") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        assertThat(sketch("<w:p>" + box + r("框外") + "</w:p>", p("之后"))).isEqualTo("框外\n框内\n之后\n");
    }

    @Test
    void readsOldTextBoxesAndTheirTables() {
        String box = "<w:r><w:pict><v:textbox><w:txbxContent>" + tbl(tr(tc("甲"), tc("乙")))
                + "</w:txbxContent></v:textbox></w:pict></w:r>";

        assertThat(sketch("<w:p>" + box + "</w:p>")).isEqualTo("[1 x 2]\n甲 | 乙\n");
    }

    @Test
    void showsTheResultOfFieldsAndNotTheirCode() {
        String field = "<w:p>" + r("第") + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("3") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("页") + "</w:p>";

        assertThat(sketch(field)).isEqualTo("第3页\n");
    }

    @Test
    void readsHyperlinksSmartTagsAndSimpleFields() {
        String paragraph = "<w:p><w:hyperlink>" + r("链接") + "</w:hyperlink><w:smartTag>" + r("标记")
                + "</w:smartTag><w:fldSimple w:instr=\"DATE\">" + r("日期") + "</w:fldSimple></w:p>";

        assertThat(sketch(paragraph)).isEqualTo("链接标记日期\n");
    }

    @Test
    void dropsHiddenTextAndTheReadingsAboveHanzi() {
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>";
        String shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>明</w:t></w:r>";
        String ruby = "<w:r><w:ruby><w:rt>" + r("lu") + "</w:rt><w:rubyBase>" + r("麓") + "</w:rubyBase></w:ruby></w:r>";

        assertThat(sketch("<w:p>" + hidden + shown + ruby + "</w:p>")).isEqualTo("明麓\n");
    }

    @Test
    void showsTickBoxesOfSymbolFonts() {
        String tick = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>";
        String empty = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>";

        assertThat(sketch("<w:p>" + tick + r("主动公开") + empty + r("不予公开") + "</w:p>"))
                .isEqualTo("☑主动公开□不予公开\n");
    }

    @Test
    void readsStrictFilesLikeTransitionalOnes() {
        Map<String, byte[]> parts = WordFile.of(p("严格格式")).parts();
        parts.replaceAll((name, xml) -> new String(xml, StandardCharsets.UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(desk.sketch("严格.docx", ZipFiles.of(parts))).isEqualTo("严格格式\n");
    }

    @Test
    void readsFilesWithoutStylesAndNumbering() {
        Map<String, byte[]> parts = WordFile.of(numbered(1, 0, "没有编号定义")).parts();
        parts.keySet()
                .removeIf(name -> name.contains("styles") || name.contains("numbering") || name.contains("_rels"));

        assertThat(desk.sketch("简.docx", ZipFiles.of(parts))).isEqualTo("没有编号定义\n");
    }

    @Test
    void findsTheMainPartUnderAnotherName() {
        Map<String, byte[]> parts = WordFile.of(p("别名")).parts();
        parts.put("word/document2.xml", parts.remove("word/document.xml"));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("/word/document.xml", "/word/document2.xml")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(desk.sketch("别名.docx", ZipFiles.of(parts))).isEqualTo("别名\n");
    }

    @Test
    void leavesSentinelsAndZeroWidthCharactersOut() {
        assertThat(sketch(p("政\u200b务\ufeff公\u00ad开"))).isEqualTo("政务公开\n");
    }
}
