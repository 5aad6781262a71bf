package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Hidden rows and columns, the tree of office XML, and the data of pictures, piece by piece. */
class HiddenCellsTests {

    @TempDir
    private Path folder;

    private final Cleaner cleaner = new Cleaner();

    @ParameterizedTest
    @DisplayName("A row is hidden by its switch or by having no height")
    @CsvSource({
        "hidden='1', true",
        "hidden='true', true",
        "hidden='0', false",
        "ht='0', true",
        "ht='0.0', true",
        "ht='0.1', false",
        "ht='15', false",
        "outlineLevel='1', false"
    })
    void knowsHiddenRows(String attribute, boolean hidden) {
        Path file = sheet(
                "",
                "<row r='1'>" + cell("A1", "看得见") + "</row><row r='2' " + attribute + ">" + cell("A2", "底价")
                        + cell("B2", "三十万") + "</row>",
                "");

        assertThat(cleaner.hidden("a.xlsx", file))
                .containsExactlyElementsOf(
                        hidden ? List.of(new HiddenContent(Kind.HIDDEN_CELLS, "1个隐藏行", "底价", false)) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "min='2' max='2' hidden='1', 1",
        "min='2' max='3' hidden='1', 2",
        "min='1' max='3' hidden='1', 3",
        "min='2' max='2' width='0', 1",
        "min='2' max='2' width='9', 0",
        "min='4' max='16384' hidden='1', 0"
    })
    void knowsHiddenColumns(String attributes, int cells) {
        Path file = sheet(
                "<cols><col " + attributes + "/></cols>",
                "<row r='1'>" + cell("A1", "甲") + cell("B1", "乙") + cell("C1", "丙") + "</row>",
                "");

        assertThat(cleaner.hidden("a.xlsx", file))
                .extracting(HiddenContent::where)
                .containsExactlyElementsOf(cells == 0 ? List.of() : List.of("隐藏列中" + cells + "个单元格"));
    }

    @Test
    void saysBothRowsAndColumns() {
        Path file = sheet(
                "<cols><col min='2' max='2' hidden='1'/></cols>",
                "<row r='1'>" + cell("A1", "甲") + cell("B1", "乙") + "</row><row r='2' hidden='1'>" + cell("A2", "丙")
                        + cell("B2", "丁") + "</row><row r='3' hidden='1'/>",
                "");

        assertThat(cleaner.hidden("a.xlsx", file))
                .extracting(HiddenContent::where)
                .containsExactly("1个隐藏行、隐藏列中1个单元格");
    }

    @ParameterizedTest
    @DisplayName("A merged cell that begins in a hidden row or column is still seen where it reaches out")
    @CsvSource({"A1:A2, false", "A1:B1, true", "A1:B2, false"})
    void keepsMergedCellsThatReachOut(String merged, boolean hidden) {
        Path file = sheet(
                "",
                "<row r='1' hidden='1'>" + cell("A1", "表头") + "</row><row r='2'>" + cell("C2", "x") + "</row>",
                "<mergeCells><mergeCell ref='" + merged + "'/></mergeCells>");

        assertThat(cleaner.hidden("a.xlsx", file).isEmpty()).isEqualTo(!hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='A1'/>", "<c r='A1' s='1'/>", ""})
    void saysNothingOfHiddenRowsWithoutContent(String cell) {
        assertThat(cleaner.hidden("a.xlsx", sheet("", "<row r='1' hidden='1'>" + cell + "</row>", "")))
                .isEmpty();
    }

    @Test
    void walksATreeThatIsChangedOnTheWay() throws IOException {
        Element root = parsed("<a><b><c/><c/></b><b/>words<d><c/></d></a>").getDocumentElement();
        List<Element> all = Dom.all(root);
        assertThat(all).extracting(Dom::name).containsExactly("a", "b", "c", "c", "b", "d", "c");

        Dom.remove(all.get(1));

        assertThat(Dom.isIn(all.get(2), root)).as("went with what it stood in").isFalse();
        assertThat(Dom.isIn(all.get(6), root)).isTrue();
        assertThat(Dom.all(root, "c")).hasSize(1);
        Dom.remove(root);
        assertThat(Dom.parent(all.get(1))).isNull();
    }

    @Test
    void putsChildrenInThePlaceOfWhatHeldThem() throws IOException {
        Document xml = parsed("<a>x<b>y<c/>z</b><d/></a>");

        Dom.unwrap(Dom.all(xml.getDocumentElement(), "b").get(0));

        assertThat(new String(Dom.bytes(xml), StandardCharsets.UTF_8)).endsWith("<a>xy<c/>z<d/></a>");
    }

    @ParameterizedTest
    @CsvSource({
        "<v/>, true",
        "<v w:val='1'/>, true",
        "<v w:val='true'/>, true",
        "<v w:val='0'/>, false",
        "<v w:val='false'/>, false",
        "<v w:val='off'/>, false",
        "<v w:val='none'/>, false",
        "<x/>, false"
    })
    void readsSwitches(String property, boolean on) throws IOException {
        assertThat(Dom.on(parsed("<a xmlns:w='w'>" + property + "</a>").getDocumentElement(), "v"))
                .isEqualTo(on);
        assertThat(Dom.on(null, "v")).isFalse();
    }

    @Test
    void findsRelationsInBothNamespaces() throws IOException {
        Element transitional = parsed(
                        "<a xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' r:id='x1' id='no'/>")
                .getDocumentElement();
        Element strict = parsed("<a xmlns:q='http://purl.oclc.org/ooxml/officeDocument/relationships' q:embed='x2'/>")
                .getDocumentElement();

        assertThat(Dom.relation(transitional)).isEqualTo("x1");
        assertThat(Dom.relation(strict)).isEqualTo("x2");
        Dom.removeRelation(transitional);
        assertThat(Dom.relation(transitional)).isEmpty();
        assertThat(Dom.attribute(transitional, "id")).isEqualTo("no");
    }

    @ParameterizedTest
    @DisplayName("Exif that is cut off, empty or points outside itself tells nothing and breaks nothing")
    @CsvSource({"0, 0", "0, 5", "0, 13", "0, 999", "10, 200"})
    void bearsBrokenExif(int from, int to) {
        byte[] bytes = new byte[200];
        Exif exif = Exif.of(bytes, from, to);

        assertThat(exif.hasPosition()).isFalse();
        assertThat(exif.orientation()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "6, 6", "8, 8", "0, 1", "9, 1", "65535, 1"})
    void readsWhichWayIsUpInBothByteOrders(int written, int read) {
        for (boolean little : new boolean[] {true, false}) {
            ByteBuffer tiff = ByteBuffer.allocate(40);
            tiff.order(little ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
            tiff.put((byte) (little ? 'I' : 'M'))
                    .put((byte) (little ? 'I' : 'M'))
                    .putShort((short) 42)
                    .putInt(8);
            tiff.putShort((short) 1)
                    .putShort((short) 0x0112)
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) written);

            Exif exif = Exif.of(tiff.array(), 0, 40);
            assertThat(exif.orientation()).isEqualTo(read);
            assertThat(exif.hasOnlyOrientation()).isEqualTo(read > 1);
        }
    }

    @Test
    void writesASegmentThatItReadsBack() {
        byte[] segment = Exif.onlyOrientation(6);

        Exif exif = Exif.of(segment, 10, segment.length);

        assertThat(exif).isEqualTo(new Exif(1, 6, false, ""));
        assertThat(segment).hasSize(36).startsWith(0xff, 0xe1, 0x00, 0x22);
    }

    @Test
    void readsWordsOfExifAndWhereTheyPointOutside() throws IOException {
        byte[] jpeg = SomeFiles.exif(1, true);
        Exif exif = Exif.of(jpeg, 10, jpeg.length);

        assertThat(exif.words()).isEqualTo("Maker-7");
        assertThat(exif.hasPosition()).isTrue();
        byte[] cut = java.util.Arrays.copyOf(jpeg, 60);
        assertThat(Exif.of(cut, 10, cut.length).words()).isEmpty();
    }

    private Path sheet(String before, String rows, String after) {
        return OfficeFile.workbook("", "")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet " + OfficeFile.S + ">" + before + "<sheetData>" + rows + "</sheetData>" + after
                                + "</worksheet>")
                .in(folder, "a.xlsx");
    }

    private static String cell(String place, String words) {
        return "<c r='" + place + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
    }

    private static Document parsed(String xml) throws IOException {
        return Dom.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
