package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.documents.SourceDocument.Block;
import org.mingtang.documents.SourceDocument.Format;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;

class OfdReaderTests {

    private static final String ENTRY =
            "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'><ofd:DocBody><ofd:DocRoot>%s</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    private static final String DOCUMENT =
            "<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID='1' BaseLoc='Pages/P0/Content.xml'/></ofd:Pages></ofd:Document>";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    private static byte[] ofd(String objects) {
        return ofd("Doc_0/Document.xml", objects);
    }

    private static byte[] ofd(String root, String objects) {
        String page = "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content><ofd:Layer ID='2'>" + objects
                + "</ofd:Layer></ofd:Content></ofd:Page>";
        return ZipFiles.of(Map.of(
                "OFD.xml", ENTRY.formatted(root).getBytes(StandardCharsets.UTF_8),
                "Doc_0/Document.xml", DOCUMENT.getBytes(StandardCharsets.UTF_8),
                "Doc_0/Pages/P0/Content.xml", page.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(double x, double y, String attributes, String code) {
        return "<ofd:TextObject Boundary='" + x + " " + y + " 160 8' Size='5' " + attributes
                + "><ofd:TextCode X='0' Y='5' " + code + "</ofd:TextCode></ofd:TextObject>";
    }

    private List<String> paragraphs(byte[] file) {
        SourceDocument read = desk.read("公文.ofd", file);
        assertThat(read.format()).isEqualTo(Format.OFD);
        return read.blocks().stream().map(block -> ((Paragraph) block).text()).toList();
    }

    @Test
    void readsLinesFromTopToBottomWhateverTheirOrderInTheFile() {
        assertThat(paragraphs(ofd(text(30, 60, "", "DeltaX='5 5 5'>第二段。") + text(30, 40, "", "DeltaX='g 3 5'>第一段。"))))
                .containsExactly("第一段。", "第二段。");
    }

    @Test
    void findsItsFilesWhetherTheirPlacesAreRelativeOrNot() {
        String line = text(30, 40, "", "DeltaX='5 5 5'>公开事项");
        assertThat(paragraphs(ofd("/Doc_0/Document.xml", line))).containsExactly("公开事项");
        assertThat(paragraphs(ofd("./Doc_0/../Doc_0/Document.xml", line))).containsExactly("公开事项");
    }

    @Test
    void followsTheMatrixOfAText() {
        String large = text(30, 40, "CTM='2 0 0 2 0 0'", "DeltaX='5 5'>大标题");
        assertThat(paragraphs(ofd(large + text(30, 80, "", "DeltaX='5'>正文")))).containsExactly("大标题", "正文");
    }

    @Test
    void readsWhatStandsInBlocksOfThePage() {
        assertThat(paragraphs(
                        ofd("<ofd:PageBlock ID='9'>" + text(30, 40, "", "DeltaX='5 5 5'>块中文字") + "</ofd:PageBlock>")))
                .containsExactly("块中文字");
    }

    @Test
    void readsRuledTables() {
        StringBuilder objects = new StringBuilder();
        for (int y = 40; y <= 60; y += 10) {
            objects.append("<ofd:PathObject Boundary='30 ").append(y);
            objects.append(" 80 1'><ofd:AbbreviatedData>M 0 0 L 80 0</ofd:AbbreviatedData></ofd:PathObject>");
        }
        for (int x = 30; x <= 110; x += 40) {
            objects.append("<ofd:PathObject Boundary='").append(x);
            objects.append(" 40 1 20'><ofd:AbbreviatedData>M 0 0 L 0 20</ofd:AbbreviatedData></ofd:PathObject>");
        }
        objects.append(text(32, 42, "", "DeltaX='5'>事项")).append(text(72, 42, "", "DeltaX='5'>时限"));
        objects.append(text(32, 52, "", "DeltaX='5'>登记")).append(text(72, 52, "", "DeltaX='5'>五日"));

        List<Block> blocks = desk.read("表.ofd", ofd(objects.toString())).blocks();

        assertThat(blocks).hasSize(1);
        assertThat(((Grid) blocks.get(0)).cells())
                .extracting(SourceDocument.Cell::text)
                .containsExactly("事项", "时限", "登记", "五日");
    }

    @Test
    void saysThatAScanHasNoText() {
        byte[] scan = ofd("<ofd:ImageObject Boundary='0 0 210 297' ResourceID='5'/>");
        assertThat(desk.refusal("扫描.ofd", scan)).contains("只有图片");
    }

    @Test
    void bearsNonsense() {
        String odd = text(30, 40, "CTM='1 0 x'", "DeltaX='g 3 a -'>文字") + "<ofd:TextObject/><ofd:PathObject/>"
                + "<ofd:PathObject><ofd:AbbreviatedData>L Q 1 2 B C</ofd:AbbreviatedData></ofd:PathObject>";
        assertThat(paragraphs(ofd(odd))).hasSize(1);
        assertThat(desk.refusal("坏.ofd", ofd("Doc_1/Document.xml", ""))).contains("已损坏或不完整");
        assertThat(desk.refusal("空.ofd", ofd(""))).contains("没有文字和表格");
    }
}
