package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.documents.SourceDocument.Paragraph;

@DisplayName("Word in the layout of GB/T 9704-2012")
class WordLayoutTests {

    static Stream<String> documents() {
        return SomeDocuments.all().keySet().stream();
    }

    private static XWPFDocument open(String name) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Made.word(name)));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String start) {
        return document.getParagraphs().stream()
                .filter(each -> each.getText().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void opensAndNamesNobody(String name) throws IOException {
        try (XWPFDocument document = open(name)) {
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle())
                    .isEqualTo(Made.document(name).head().title());
            assertThat(properties.getCreator()).isNull();
            assertThat(properties.getLastModifiedByUser()).isNull();
            assertThat(properties.getCreated()).isNull();
            assertThat(document.getComments()).isNullOrEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isTheSameToTheLastByteWhenMadeAgain(String name) {
        assertThat(SomeDocuments.layouts().word(Made.document(name))).isEqualTo(Made.word(name));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void usesOnlyStylesThatAreThere(String name) throws IOException {
        try (XWPFDocument document = open(name)) {
            for (XWPFParagraph each : document.getParagraphs()) {
                assertThat(document.getStyles().styleExist(each.getStyle()))
                        .as(each.getStyle())
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("37, 26, 35, 28 mm; 22 lines on a grid")
    void setsThePage() throws IOException {
        try (XWPFDocument document = open("letter with everything")) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgMar().getTop()).hasToString("2098");
            assertThat(section.getPgMar().getRight()).hasToString("1474");
            assertThat(section.getPgMar().getBottom()).hasToString("1984");
            assertThat(section.getPgMar().getLeft()).hasToString("1588");
            assertThat(section.getDocGrid().getLinePitch().intValue()).isEqualTo(575);
        }
    }

    @Test
    void namesTheOfficialFonts() throws IOException {
        try (XWPFDocument document = open("letter with everything")) {
            assertThat(paragraph(document, "一、总体要求").getRuns().get(0).getFontFamily())
                    .isEqualTo("黑体");
            assertThat(paragraph(document, "（一）提升政务服务效能").getRuns().get(0).getFontFamily())
                    .isEqualTo("楷体_GB2312");
            assertThat(paragraph(document, "（一）提升政务服务效能").getRuns().get(0).text())
                    .isEqualTo("（一）提升政务服务效能。");
            assertThat(document.getStyles().getStyle("title").getCTStyle().xmlText())
                    .contains("方正小标宋简体", "w:sz w:val=\"44\"");
        }
    }

    @Test
    void hasRealHeadingsThatSkipNoDepth() {
        List<Paragraph> headings = Made.read(Made.word("letter with everything"), ".docx").blocks().stream()
                .filter(each -> each instanceof Paragraph paragraph && paragraph.headingLevel() > 0)
                .map(each -> (Paragraph) each)
                .toList();
        assertThat(headings)
                .extracting(Paragraph::text, Paragraph::headingLevel)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("一、总体要求", 1),
                        org.assertj.core.groups.Tuple.tuple("（三）加强权益保护", 2));
    }

    @Test
    void marksTheHeadOfTablesAndKeepsSpans() throws IOException {
        try (XWPFDocument document = open("annex table over many pages")) {
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).isRepeatHeader()).isFalse();
            assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(5);
        }
    }

    @Test
    void numbersPagesWithDashesAtBothSides() throws IOException {
        try (XWPFDocument document = open("letter with everything")) {
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(
                                    footer.getParagraphs().get(0).getCTP().xmlText())
                            .contains("— ", " PAGE ", " —"));
            assertThat(document.getHeaderList()).isEmpty();
        }
    }

    @Test
    @DisplayName("规章: head and foot on each page (33号 annex)")
    void framesRules() throws IOException {
        try (XWPFDocument document = open("rule with chapters")) {
            assertThat(document.getHeaderList())
                    .isNotEmpty()
                    .allSatisfy(header -> assertThat(header.getText()).contains("云麓市人民政府规章"));
            assertThat(document.getFooterList())
                    .allSatisfy(footer -> assertThat(footer.getText()).contains("云麓市人民政府发布"));
        }
    }
}
