package org.mingtang.request.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Document;

/** The cells of a sheet and the sheets of a workbook, read from their XML. */
class SheetCellsTests {

    private static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final List<String> STRINGS = List.of("姓名", "张三丰", "");

    private final Removals removals = new Removals();

    private static Document xml(String inner) throws IOException {
        return Tree.parse(
                ("<worksheet xmlns=\"" + SPACE + "\">" + inner + "</worksheet>").getBytes(StandardCharsets.UTF_8));
    }

    private SheetCells cells(Document xml) {
        return new SheetCells(
                xml.getDocumentElement(), new Workbook("xl/workbook.xml", Map.of(), STRINGS), "人员", removals);
    }

    private List<String> seen(String inner) throws IOException {
        return cells(xml(inner)).seen().stream()
                .map(each -> each.at() + "=" + each.text())
                .toList();
    }

    private static String row(String cells) {
        return "<sheetData><row r=\"1\">" + cells + "</row></sheetData>";
    }

    @ParameterizedTest
    @CsvSource({
        "'<c r=\"A1\" t=\"s\"><v>1</v></c>', A1=张三丰",
        "'<c r=\"A1\" t=\"s\"><v>3</v></c>', A1=",
        "'<c r=\"A1\" t=\"s\"><v>-1</v></c>', A1=",
        "'<c r=\"A1\" t=\"s\"><v>x</v></c>', A1=",
        "'<c r=\"A1\" t=\"s\"><v>9999999999</v></c>', A1=",
        "'<c r=\"A1\" t=\"s\"/>', A1=",
        "'<c r=\"A1\"><v>1.3800001234E10</v></c>', A1=13800001234",
        "'<c r=\"A1\" t=\"n\"><v>0.10</v></c>', A1=0.1",
        "'<c r=\"A1\" t=\"str\"><f>B1</f><v>1.0E2</v></c>', A1=1.0E2",
        "'<c r=\"A1\" t=\"b\"><v>1</v></c>', A1=1",
        "'<c r=\"A1\" t=\"inlineStr\"><is><r><t>张</t></r><r><t>三丰</t></r></is></c>', A1=张三丰",
        "'<c r=\"A1\" t=\"inlineStr\"><is><t>张三</t><rPh><t>zhang</t></rPh></is></c>', A1=张三"
    })
    void everyKindOfValueIsRead(String cell, String text) throws IOException {
        assertThat(seen(row(cell))).containsExactly(text);
    }

    @Test
    void rowsAndCellsWithoutAPlaceFollowTheOneBefore() throws IOException {
        assertThat(seen("<sheetData><row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
                        + "<row r=\"7\"><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>"))
                .containsExactly("A1=1", "D1=2", "E1=3", "A7=4", "A8=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
                "<cols><col min=\"2\" max=\"3\" hidden=\"true\"/></cols>",
                "<cols><col min=\"2\" max=\"3\" width=\"0\"/></cols>",
                "<cols><col min=\"2\" max=\"3\" width=\"0.0\"/></cols>"
            })
    void hiddenColumnsAreNotSeen(String columns) throws IOException {
        String row =
                row("<c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c><c r=\"D1\"><v>4</v></c>");
        assertThat(seen(columns + row)).containsExactly("A1=1", "D1=4");
    }

    @ParameterizedTest
    @CsvSource({
        "hidden=\"1\", 0",
        "hidden=\"true\", 0",
        "ht=\"0\", 0",
        "ht=\"0.00\", 0",
        "hidden=\"0\", 1",
        "ht=\"15\", 1"
    })
    void hiddenRowsAreNotSeen(String attribute, int seen) throws IOException {
        assertThat(seen("<sheetData><row r=\"1\" " + attribute + "><c><v>1</v></c></row></sheetData>"))
                .hasSize(seen);
    }

    @Test
    @DisplayName("what is hidden goes, what was a formula stays as its value, what is sought is blackened")
    void redactsASheet() throws IOException {
        Document xml = xml("<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>"
                + row("<c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"C1\"><v>3</v></c>"));
        cells(xml).redact(List.of(), Sought.of(Leak.TERMS));

        String now = new String(Tree.bytes(xml), StandardCharsets.UTF_8);
        assertThat(now).contains("■■■■〔个人隐私〕", "<v>2</v>").doesNotContain("<f>", "C1", "张三丰");
        assertThat(removals.blackened()).containsExactly(new Removal("人员!A1", "个人隐私", 1));
        assertThat(removals.leftBehind()).containsExactly("隐藏的行、列");
    }

    @Test
    void aCellByHandGoesWhole() throws IOException {
        Document xml = xml(row("<c r=\"B1\"><v>1.3800001234E10</v></c>"));
        cells(xml).redact(List.of(new Area.InCell("人员", "B1", "商业秘密")), Sought.of(List.of()));
        assertThat(cells(xml).seen()).containsExactly(new SheetCells.Seen("B1", "■■■■〔商业秘密〕"));
        assertThat(removals.words()).containsExactly("13800001234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C9", "B1"})
    void aCellThatIsEmptyOrHiddenIsRefused(String cell) throws IOException {
        Document xml = xml("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
                + row("<c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"));
        assertThatThrownBy(() -> cells(xml).redact(List.of(new Area.InCell("人员", cell, "")), Sought.of(List.of())))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessage("工作表“人员”的" + cell + "是空的或隐藏的，没有可遮盖的内容。");
    }

    @ParameterizedTest
    @CsvSource({"1E+3, 1000", "12.50, 12.5", "1E999, 1E999", "-3E-2, -0.03", "abc, abc", "'', ''", "0.0, 0"})
    void numbersArePlain(String stored, String plain) {
        assertThat(SheetCells.plain(stored)).isEqualTo(plain);
    }

    @Test
    void sheetsThatAreSeenAreKnownByTheirNames() {
        Map<String, String> seen = new LinkedHashMap<>();
        seen.put("人员", "xl/worksheets/sheet1.xml");
        Workbook book = new Workbook("xl/workbook.xml", seen, List.of());
        assertThat(book.name("xl/worksheets/sheet1.xml")).isEqualTo("人员");
        assertThat(book.name("xl/worksheets/sheet9.xml")).isEqualTo("xl/worksheets/sheet9.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden", "HIDDEN"})
    void hiddenSheetsAndTheirTabsGo(String state) throws IOException {
        Document xml = xml("<bookViews><workbookView activeTab=\"1\" firstSheet=\"1\"/></bookViews>"
                + "<workbookPr codeName=\"秘\"/><sheets><sheet name=\"人员\"/><sheet name=\"底稿\" state=\"" + state
                + "\"/><sheet name=\"别处\"/></sheets>");
        new Workbook("xl/workbook.xml", Map.of("人员", "a", "底稿", "b"), List.of()).keepSeen(xml.getDocumentElement());
        assertThat(new String(Tree.bytes(xml), StandardCharsets.UTF_8))
                .contains("人员")
                .doesNotContain("底稿", "别处", "activeTab", "firstSheet", "codeName");
    }
}
