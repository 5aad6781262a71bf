package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Document;

/** The pieces office files are taken apart into. */
class PartsTests {

    private static final String MAIN = "word/document.xml";

    private static Document xml(String text) throws IOException {
        return Tree.parse(text.getBytes());
    }

    @Test
    void onlyWhatWantedRelationsLeadToIsKept() throws IOException {
        Parts parts = Parts.read(WordLeaks.plain()
                .part("word/a.xml", "<a/>")
                .relation(MAIN, "header", "a.xml")
                .part("word/b.xml", "<b/>")
                .relation(MAIN, "comments", "b.xml")
                .part("word/c.xml", "<c/>")
                .relation("word/a.xml", "image", "c.xml")
                .bytes());
        Removals removals = new Removals();
        Parts kept = parts.kept(relation -> !relation.is("comments"), removals);

        assertThat(kept.all().keySet())
                .contains(MAIN, "word/a.xml", "word/c.xml", "_rels/.rels", "[Content_Types].xml")
                .doesNotContain("word/b.xml");
        assertThat(removals.leftBehind()).containsExactly("批注");
        assertThat(kept.relations(MAIN)).extracting(Parts.Relation::target).containsExactly("word/a.xml");
    }

    @Test
    void relationsInACircleEnd() throws IOException {
        Parts parts = Parts.read(WordLeaks.plain()
                .part("word/a.xml", "<a/>")
                .relation(MAIN, "header", "a.xml")
                .relation("word/a.xml", "header", "document.xml")
                .bytes());
        assertThat(parts.kept(relation -> true, new Removals()).has("word/a.xml"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a.xml,word/a.xml",
        "../a.xml,a.xml",
        "/x/a.xml,x/a.xml",
        "./b/../a.xml,word/a.xml",
        "../../../a.xml,a.xml"
    })
    void targetsAreReadFromWhereTheyStand(String target, String part) throws IOException {
        Parts parts =
                Parts.read(WordLeaks.plain().relation(MAIN, "header", target).bytes());
        assertThat(parts.relations(MAIN))
                .singleElement()
                .satisfies(each -> assertThat(each.target()).isEqualTo(part));
    }

    @Test
    void whatPointsOutsideLeadsNowhere() throws IOException {
        Parts parts = Parts.read(WordLeaks.plain()
                .outside(MAIN, "attachedTemplate", "file:///c:/a.dot")
                .bytes());
        assertThat(parts.relations(MAIN))
                .singleElement()
                .satisfies(each -> assertThat(each.target()).isEmpty());
    }

    @Test
    @DisplayName("the hour a file was packed is nobody's business")
    void entriesHaveNoTimeOfTheirOwn() throws IOException {
        byte[] zip = Parts.read(WordLeaks.plain().bytes()).zip();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getLastModifiedTime().toMillis()).isLessThan(320_000_000_000L);
            }
        }
    }

    @Test
    void aPackageWithoutMainPartIsRefused() throws IOException {
        Parts parts = Parts.read(new ZipOf().part("a.xml", "<a/>").bytes());
        assertThatThrownBy(parts::main).isInstanceOf(UnlawfulAct.class).hasMessageContaining("没有正文");
    }

    @Test
    void remarksAndInstructionsAreLeftBehind() throws IOException {
        Document read = xml("<a><!-- x --><?y z?><b>t<!-- u --></b></a>");
        assertThat(new String(Tree.bytes(read))).contains("<b>t</b>").doesNotContain("<!--", "<?y");
    }

    @Test
    void nodesComeInTheirOrder() throws IOException {
        Document read = xml("<a><b><c/>t</b><d/></a>");
        assertThat(Tree.all(read).stream().map(Tree::name)).containsExactly("a", "b", "c", "d");
        assertThat(Tree.nodes(read.getDocumentElement())).hasSize(4);
    }

    @Test
    void unwrappingKeepsTheChildrenWhereTheyWere() throws IOException {
        Document read = xml("<a>1<b>2<c/>3</b>4</a>");
        Tree.unwrap(Tree.all(read, "b").get(0));
        assertThat(new String(Tree.bytes(read))).contains("<a>12<c/>34</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "<v/>,true",
        "<v val='0'/>,false",
        "<v val='false'/>,false",
        "<v val='off'/>,false",
        "<v val='1'/>,true",
        "<w/>,false"
    })
    void switches(String inner, boolean on) throws IOException {
        assertThat(Tree.on(xml("<a>" + inner + "</a>").getDocumentElement(), "v"))
                .isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({
        "comments,批注",
        "core-properties,文件属性",
        "thumbnail,缩略图",
        "customXml,自定义XML数据",
        "glossaryDocument,文档部件",
        "package,嵌入对象",
        "oleObject,嵌入对象",
        "vbaProject,宏",
        "hyperlink,超链接地址",
        "pivotCacheRecords,数据透视表及其缓存",
        "externalLink,外部链接缓存",
        "connections,数据连接",
        "printerSettings,打印机设置",
        "sharedStrings,共享字符串表",
        "calcChain,计算链",
        "font,嵌入字体",
        "somethingNew,其他部件"
    })
    void whatIsLeftBehindHasAName(String kind, String label) {
        assertThat(LeftOut.label(new Parts.Relation("", "r", "http://x/" + kind, "t")))
                .isEqualTo(label);
    }

    @Test
    void kindsOfFilesAreToldByTheirBytes() throws IOException {
        assertThat(FileKind.of(WordLeaks.plain().bytes())).isEqualTo(FileKind.WORD);
        assertThat(FileKind.of(WorkbookLeaks.saying("a").bytes())).isEqualTo(FileKind.WORKBOOK);
        assertThat(FileKind.of(new ZipOf().part("a.xml", "<a/>").bytes())).isEqualTo(FileKind.ARCHIVE);
        assertThat(FileKind.of(PdfLeaks.plain())).isEqualTo(FileKind.PDF);
        assertThat(FileKind.of(SomePictures.png())).isEqualTo(FileKind.PICTURE);
        assertThat(FileKind.of(SomePictures.jpegSaying("a"))).isEqualTo(FileKind.PICTURE);
        assertThat(FileKind.of(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                .isEqualTo(FileKind.OLD_OFFICE);
        assertThat(FileKind.of("text".getBytes())).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.OTHER);
    }

    @Test
    void removalsAreCountedByPlaceAndGround() {
        Removals removals = new Removals();
        removals.blackened("第1页", "个人隐私");
        removals.blackened("第1页", "个人隐私");
        removals.blackened("第1页", "商业秘密");
        removals.took(" 张 ");
        removals.took("张三");
        removals.note("a");
        removals.note("a");
        assertThat(removals.blackened()).containsExactly(new Removal("第1页", "个人隐私", 2), new Removal("第1页", "商业秘密", 1));
        assertThat(removals.words()).containsExactly("张三");
        assertThat(removals.notes()).isEqualTo(List.of("a"));
    }
}
