package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.review.cleaning.OfficeFile.OFD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** What OFD files (GB/T 33190-2016) hold beside the pages that are seen. */
class OfdCleaningTests {

    private static final String SECRET = "底价三十万元";

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @Test
    void saysNothingOfACleanFile() throws IOException {
        Path file = ofd("", "", words("")).in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file)).isEmpty();
        assertThat(cleaner.clean("a.ofd", file).content()).isEqualTo(java.nio.file.Files.readAllBytes(file));
    }

    @Test
    @DisplayName("Author, keywords and data of the maker's own go; number, program and title stay")
    void takesDataAboutTheDocumentOut() throws IOException {
        Path file = ofd(
                        "<ofd:Author>张三</ofd:Author><ofd:Keywords><ofd:Keyword>内部</ofd:Keyword></ofd:Keywords>"
                                + "<ofd:CustomDatas><ofd:CustomData Name=\"流水\">77</ofd:CustomData></ofd:CustomDatas>"
                                + "<ofd:Title>通知</ofd:Title><ofd:Subject/>",
                        "",
                        words(""))
                .in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file))
                .containsExactly(new HiddenContent(Kind.PROPERTIES, "作者、关键词等", "张三；内部；77", false));
        assertThat(cleaned(file)).doesNotContain("张三", "内部", "流水").contains("d0c1d", "通知");
    }

    @Test
    void takesAttachedFilesOutWithTheirList() throws IOException {
        Path file = ofd("", "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>", words(""))
                .part(
                        "Doc_0/Attachs/Attachments.xml",
                        "<ofd:Attachments " + OFD
                                + "><ofd:Attachment ID=\"1\" Name=\"底稿\"><ofd:FileLoc>draft.bin</ofd:FileLoc></ofd:Attachment></ofd:Attachments>")
                .part("Doc_0/Attachs/draft.bin", SECRET)
                .in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file))
                .containsExactly(new HiddenContent(Kind.EMBEDDED_FILE, "附件“底稿”", "", false));
        assertThat(cleaned(file)).doesNotContain(SECRET, "Attachments", "draft.bin");
    }

    @Test
    @DisplayName("Remarks go; links, stamps and watermarks are part of the page")
    void takesRemarksOut() throws IOException {
        Path file = ofd("", "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>", words(""))
                .part(
                        "Doc_0/Annots/Annotations.xml",
                        "<ofd:Annotations " + OFD
                                + "><ofd:Page PageID=\"1\"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>")
                .part(
                        "Doc_0/Annots/Page_0/Annotation.xml",
                        "<ofd:PageAnnot " + OFD + ">"
                                + "<ofd:Annot ID=\"1\" Type=\"Highlight\"><ofd:Remark>这句太硬</ofd:Remark></ofd:Annot>"
                                + "<ofd:Annot ID=\"2\" Type=\"Link\"><ofd:Remark>链接甲</ofd:Remark></ofd:Annot>"
                                + "<ofd:Annot ID=\"3\" Type=\"Watermark\"><ofd:Remark>水印乙</ofd:Remark></ofd:Annot>"
                                + "<ofd:Annot ID=\"4\" Type=\"Stamp\" Visible=\"false\"><ofd:Remark>旧章丙</ofd:Remark></ofd:Annot>"
                                + "<ofd:Annot ID=\"5\" Type=\"Path\"><ofd:Remark>圈一下</ofd:Remark></ofd:Annot></ofd:PageAnnot>")
                .in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file))
                .containsExactly(
                        new HiddenContent(Kind.COMMENTS, "页面注释", "这句太硬", false),
                        new HiddenContent(Kind.COMMENTS, "不显示的注释", "旧章丙", false));
        assertThat(cleaned(file)).contains("链接甲", "水印乙").doesNotContain("这句太硬", "旧章丙", "圈一下");
    }

    @Test
    void takesEarlierVersionsActionsAndOwnDataOut() throws IOException {
        Path file = ofd(
                        "",
                        "<ofd:Actions><ofd:Action Event=\"DO\"/></ofd:Actions><ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>",
                        words(""))
                .part("Doc_0/Tags/CustomTags.xml", "<t>" + SECRET + "</t>")
                .part("OFD.xml", root("", "<ofd:Versions><ofd:Version BaseLoc=\"/Doc_0/V1.xml\"/></ofd:Versions>"))
                .part("Doc_0/V1.xml", "<v>旧的一版</v>")
                .in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file))
                .extracting(HiddenContent::kind)
                .containsExactly(Kind.EARLIER_VERSION, Kind.PROGRAM, Kind.PROPERTIES, Kind.EMBEDDED_FILE);
        assertThat(cleaned(file)).doesNotContain(SECRET, "旧的一版", "Versions", "CustomTags");
    }

    @Test
    void takesFilesOutThatNothingNames() throws IOException {
        Path file = ofd("", "", words("")).part("Doc_0/Res/旧图.png", SECRET).in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file))
                .containsExactly(new HiddenContent(Kind.EMBEDDED_FILE, "没有引用的文件旧图.png", "", false));
        assertThat(cleaned(file)).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @DisplayName("Words on the page that nobody sees")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Visible=\"false\"|''|设为不显示的内容",
                "Fill=\"false\"|''|透明的文字",
                "Fill=\"false\" Stroke=\"true\"|''|-",
                "Alpha=\"0\"|''|透明的文字",
                "Alpha=\"1\"|''|-",
                "''|<ofd:FillColor Value=\"0 0 0\" Alpha=\"0\"/>|透明的文字",
                "''|<ofd:FillColor Value=\"255 255 255\"/>|与底色相同的文字",
                "''|<ofd:FillColor Value=\"254 255 253\"/>|与底色相同的文字",
                "''|<ofd:FillColor Value=\"240 255 255\"/>|-",
                "Stroke=\"true\"|<ofd:FillColor Value=\"255 255 255\"/>|-",
                "Size=\"0.35\"|''|1磅以下的文字",
                "Size=\"0.36\"|''|-",
                "Size=\"3.5\" CTM=\"0.1 0 0 0.1 0 0\"|''|1磅以下的文字",
                "Size=\"0.1\" CTM=\"40 0 0 40 0 0\"|''|-",
                "Boundary=\"211 10 50 5\"|''|页面以外的文字",
                "Boundary=\"10 298 50 5\"|''|页面以外的文字",
                "Boundary=\"-60 10 50 5\"|''|页面以外的文字",
                "Boundary=\"-40 10 50 5\"|''|-",
                "Boundary=\"209 10 50 5\"|''|-"
            })
    void tellsWordsNobodySees(String attributes, String inside, String where) throws IOException {
        String base = attributes.contains("Size") ? "" : "Size=\"5\" ";
        String place = attributes.contains("Boundary") ? "" : "Boundary=\"20 50 100 6\" ";
        String object = "<ofd:TextObject ID=\"9\" " + base + place + attributes + ">" + inside
                + "<ofd:TextCode X=\"0\" Y=\"5\">" + SECRET + "</ofd:TextCode></ofd:TextObject>";
        Path file = ofd("", "", words("") + object).in(folder, "a.ofd");

        if (where == null) {
            assertThat(cleaner.hidden("a.ofd", file)).isEmpty();
            return;
        }
        assertThat(cleaner.hidden("a.ofd", file)).singleElement().satisfies(found -> {
            assertThat(found.where()).isEqualTo(where);
            assertThat(found.example()).isEqualTo(SECRET);
        });
        assertThat(cleaned(file)).contains("看得见的话").doesNotContain(SECRET);
        assertThat(cleaner.hidden(
                        "b.ofd",
                        SomeFiles.put(
                                folder, "b.ofd", cleaner.clean("a.ofd", file).content())))
                .isEmpty();
    }

    @Test
    @DisplayName("White words on a bar or a picture are seen")
    void leavesWhiteWordsOnWhatIsPainted() {
        String white =
                "<ofd:TextObject ID=\"9\" Boundary=\"20 50 100 6\" Size=\"5\"><ofd:FillColor Value=\"255 255 255\"/>"
                        + "<ofd:TextCode X=\"0\" Y=\"5\">栏目</ofd:TextCode></ofd:TextObject>";
        String bar = "<ofd:PathObject ID=\"8\" Boundary=\"%s\" Fill=\"%s\"/>";

        assertThat(hidden(bar.formatted("10 45 150 20", "true") + white)).isEmpty();
        assertThat(hidden("<ofd:ImageObject ID=\"8\" Boundary=\"10 45 150 20\"/>" + white))
                .isEmpty();
        assertThat(hidden(bar.formatted("10 45 150 20", "false") + white)).hasSize(1);
        assertThat(hidden(bar.formatted("10 100 150 20", "true") + white)).hasSize(1);
        assertThat(hidden(white + bar.formatted("10 45 150 20", "true"))).hasSize(1);
    }

    @Test
    void takesAWholeLayerOutThatIsNotShown() throws IOException {
        String layer =
                "</ofd:Layer><ofd:Layer ID=\"7\" Visible=\"false\">" + words("").replace("看得见的话", SECRET);
        Path file = ofd("", "", words("") + layer).in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file))
                .extracting(HiddenContent::kind)
                .containsExactly(Kind.HIDDEN_LAYER);
        assertThat(cleaned(file)).doesNotContain(SECRET);
    }

    @Test
    @DisplayName("A signed file is not changed: its signature would break")
    void cleansNoSignedFile() {
        Path file = ofd("<ofd:Author>张三</ofd:Author>", "", words(""))
                .part(
                        "OFD.xml",
                        root(
                                "<ofd:Author>张三</ofd:Author>",
                                "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>"))
                .part("Doc_0/Signs/Signatures.xml", "<s/>")
                .in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file)).hasSize(1);
        assertThatThrownBy(() -> cleaner.clean("a.ofd", file))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("电子印章")
                .hasMessageContaining("重新生成并签章");
    }

    @Test
    void stillReadsAsTheSameText() throws IOException {
        Path file = ofd("<ofd:Author>张三</ofd:Author>", "", words("")).in(folder, "a.ofd");
        Path clean = SomeFiles.put(folder, "b.ofd", cleaner.clean("a.ofd", file).content());

        assertThat(text(clean)).isEqualTo(text(file)).containsExactly("看得见的话");
    }

    @Test
    void missesNothingWhereAPageOrAListIsNotThere() {
        Path file = ofd(
                        "",
                        "<ofd:Annotations>Annots/None.xml</ofd:Annotations><ofd:Attachments>None2.xml</ofd:Attachments>",
                        words(""))
                .part("Doc_0/Pages/Page_0/Content.xml", "<ofd:Page " + OFD + "/>")
                .in(folder, "a.ofd");

        assertThat(cleaner.hidden("a.ofd", file)).isEmpty();
    }

    private List<HiddenContent> hidden(String objects) {
        return cleaner.hidden("a.ofd", ofd("", "", words("") + objects).in(folder, "a.ofd"));
    }

    private String cleaned(Path file) throws IOException {
        return SomeFiles.all(cleaner.clean("a.ofd", file).content());
    }

    private static List<String> text(Path file) {
        return new DocumentReader()
                .read("a.ofd", file).blocks().stream()
                        .map(block -> ((Paragraph) block).text())
                        .toList();
    }

    private static String words(String attributes) {
        return "<ofd:TextObject ID=\"3\" Boundary=\"20 30 100 6\" Size=\"5\" " + attributes
                + "><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 4 5\">看得见的话</ofd:TextCode></ofd:TextObject>";
    }

    private static String root(String info, String more) {
        return "<ofd:OFD " + OFD
                + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>d0c1d</ofd:DocID>" + info
                + "</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>" + more + "</ofd:DocBody></ofd:OFD>";
    }

    private static OfficeFile ofd(String info, String document, String objects) {
        return new OfficeFile()
                .part("OFD.xml", root(info, ""))
                .part(
                        "Doc_0/Document.xml",
                        "<ofd:Document " + OFD
                                + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
                                + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages>"
                                + document
                                + "</ofd:Document>")
                .part(
                        "Doc_0/Pages/Page_0/Content.xml",
                        "<ofd:Page " + OFD + "><ofd:Content><ofd:Layer ID=\"2\">" + objects
                                + "</ofd:Layer></ofd:Content></ofd:Page>");
    }
}
