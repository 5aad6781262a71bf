package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.documents.layout.PageContent.Glyph;

@DisplayName("PDF in the layout of GB/T 9704-2012")
class PdfLayoutTests {

    private static final double MM = 72 / 25.4;
    private static final double LEFT = 28 * MM;
    private static final double RIGHT = 184 * MM;
    private static final double TOP = 37 * MM;
    private static final double FOOT = 262 * MM;
    private static final double EM = 15.75;

    record Row(String text, double left, double right, double baseline, List<Glyph> glyphs) {}

    static Stream<String> documents() {
        return SomeDocuments.all().keySet().stream();
    }

    /** The lines of text of each page, from top to bottom. */
    private static List<List<Row>> pages(String name) {
        try (PDDocument document = Loader.loadPDF(Made.pdf(name))) {
            List<List<Row>> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                Map<Long, List<Glyph>> rows = new TreeMap<>();
                for (Glyph glyph : PageContent.of(page).glyphs()) {
                    rows.computeIfAbsent(Math.round(glyph.baseline()), key -> new ArrayList<>())
                            .add(glyph);
                }
                pages.add(rows.values().stream().map(PdfLayoutTests::row).toList());
            }
            return pages;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row row(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        Glyph last = glyphs.get(glyphs.size() - 1);
        double right = last.x() + last.width();
        return new Row(text.toString(), glyphs.get(0).x(), right, glyphs.get(0).baseline(), glyphs);
    }

    private static Row row(String name, int page, String start) {
        return pages(name).get(page).stream()
                .filter(row -> row.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not on page " + page));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne(String name) {
        for (List<Row> page : pages(name)) {
            assertThat(page).allSatisfy(row -> {
                assertThat("，。、；：！？）》”’…％%").doesNotContain(row.text().substring(0, 1));
                assertThat("（《“‘〔")
                        .doesNotContain(
                                row.text().strip().substring(row.text().strip().length() - 1));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void staysInsideTheTextAreaButForPageNumbersAndRunningHeads(String name) {
        for (List<Row> page : pages(name)) {
            for (Row row : page) {
                assertThat(row.left()).isGreaterThan(LEFT - 1);
                assertThat(row.right()).as(row.text()).isLessThan(RIGHT + EM);
                boolean furniture = row.text().contains("—") || row.text().matches("云麓市人民政府(规章|发布)");
                assertThat(furniture || row.baseline() > TOP && row.baseline() < FOOT)
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("22 lines a page, 28 characters a line")
    void fillsThePageWithTwentyTwoLinesOfTwentyEight() {
        List<Row> full = pages("long sentences over pages").get(1);
        List<Row> lines = full.stream().filter(row -> row.baseline() < FOOT).toList();
        assertThat(lines).hasSize(22);
        assertThat(lines.get(1).baseline() - lines.get(0).baseline()).isCloseTo(28.9, within(0.3));
        int longest = lines.stream().mapToInt(row -> row.text().length()).max().orElse(0);
        assertThat(longest).isGreaterThanOrEqualTo(28);
    }

    @Test
    void justifiesLinesToBothMargins() {
        Row line = pages("long sentences over pages").get(1).get(3);
        assertThat(line.left()).isCloseTo(LEFT, within(1.5));
        assertThat(line.right()).isCloseTo(RIGHT, within(2.0));
    }

    @Test
    @DisplayName("发文机关标志 red, centred, its head 35 mm below the text area's")
    void setsTheIssuerInRed() {
        Row issuer = row("letter with everything", 0, "云麓市人民政府文件");
        Glyph first = issuer.glyphs().get(0);
        assertThat(first.colour()).isEqualTo(0xc8102e);
        assertThat((issuer.left() + issuer.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(2.0));
        assertThat(first.font()).isEqualTo("MingtangSong");
    }

    @Test
    @DisplayName("标题 2号小标宋, centred, broken without splitting words")
    void centresTheTitle() {
        for (String start : List.of("云麓市人民政府关于进一步优化营商环境", "促进民营经济高质量发展的实施意见")) {
            Row title = row("letter with everything", 0, start);
            assertThat(title.text()).isEqualTo(start);
            assertThat((title.left() + title.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(2.0));
            assertThat(title.glyphs().get(0).size()).isCloseTo(22, within(0.1));
            assertThat(title.glyphs()).allMatch(glyph -> glyph.font().equals("MingtangSong"));
        }
    }

    @Test
    @DisplayName("主送 flush left, paragraphs indented by two characters")
    void indentsParagraphs() {
        assertThat(row("letter with everything", 0, "各县（区）").left()).isCloseTo(LEFT, within(1.0));
        assertThat(row("letter with everything", 0, "为深入贯彻").left()).isCloseTo(LEFT + 2 * EM, within(1.0));
    }

    @Test
    @DisplayName("一、黑体")
    void setsTheFirstLevelInItsFace() {
        Row heading = row("letter with everything", 0, "一、总体要求");
        assertThat(heading.glyphs()).allMatch(glyph -> glyph.font().equals("MingtangHei"));
    }

    @Test
    @DisplayName("附件说明: names stand below each other, and so do their further lines")
    void hangsTheNamesOfAttachments() {
        double second = row("typed by hand with all elements", 0, "2.自评报告提纲").left();
        Row first = row("typed by hand with all elements", 0, "附件：1.评价指标");
        assertThat(first.left()).isCloseTo(LEFT + 2 * EM, within(1.0));
        assertThat(first.glyphs().get(3).x()).isCloseTo(second, within(1.0));
        Row whole = row("letter with everything", 2, "2.云麓市惠企政策");
        Row rest = row("letter with everything", 2, "位、办理时限");
        assertThat(rest.left()).isCloseTo(whole.glyphs().get(2).x(), within(2.0));
    }

    @Test
    @DisplayName("署名 two characters before the margin, 成文日期 two characters further right than it begins")
    void setsSignatureAndDate() {
        Row unit = row("annex table over many pages", 0, "云麓市人民政府办公室");
        Row signed = pages("annex table over many pages").get(0).stream()
                .filter(row -> row.text().equals("云麓市人民政府办公室") && row.baseline() > 400)
                .findFirst()
                .orElse(unit);
        Row date = row("annex table over many pages", 0, "2026年3月9日");
        assertThat(signed.right()).isCloseTo(RIGHT - 2 * EM, within(3.0));
        assertThat(date.left()).isCloseTo(signed.left() + 2 * EM, within(2.0));
    }

    @Test
    @DisplayName("页码 with a dash at each side, odd ones right, even ones left")
    void numbersPages() {
        List<List<Row>> pages = pages("long sentences over pages");
        for (int i = 0; i < pages.size(); i++) {
            Row number = pages.get(i).get(pages.get(i).size() - 1);
            assertThat(number.text().replace('\u00a0', ' ')).isEqualTo("— " + (i + 1) + " —");
            assertThat(number.glyphs().get(0).size()).isCloseTo(14, within(0.1));
            if (i % 2 == 0) {
                assertThat(number.right()).isCloseTo(RIGHT - 14, within(2.0));
            } else {
                assertThat(number.left()).isCloseTo(LEFT + 14, within(2.0));
            }
            assertThat(number.baseline()).isBetween(FOOT + 7 * MM, FOOT + 12 * MM);
        }
    }

    @Test
    @DisplayName("版记 ends at the foot of the last page")
    void putsTheImprintAtTheFoot() {
        List<Row> last = pages("letter with everything").get(2);
        Row printed = last.get(last.size() - 2);
        assertThat(printed.text()).isEqualTo("云麓市人民政府办公室2026年3月10日印发");
        assertThat(printed.baseline()).isBetween(FOOT - 25, FOOT);
    }

    @Test
    void repeatsTheHeadOfATableOnEachOfItsPages() {
        List<List<Row>> pages = pages("annex table over many pages");
        assertThat(pages).hasSizeGreaterThan(10);
        for (List<Row> page : pages.subList(2, 10)) {
            assertThat(page.get(0).text() + page.get(1).text() + page.get(2).text())
                    .contains("序号", "牵头单位", "完成时限");
        }
    }

    @Test
    @DisplayName("规章: head and foot on each page (33号 annex)")
    void framesRules() {
        for (List<Row> page : pages("rule with chapters")) {
            assertThat(page.get(0).text()).isEqualTo("云麓市人民政府规章");
            assertThat(page.get(page.size() - 1).text()).contains("云麓市人民政府发布");
        }
    }

    @Test
    void beginsEachAnnexOnAPageOfItsOwn() {
        assertThat(pages("typed by hand with all elements").get(1).get(0).text())
                .isEqualTo("附件1");
        assertThat(pages("typed by hand with all elements").get(2).get(0).text())
                .isEqualTo("附件2");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void carriesEachFontCutToWhatIsUsed(String name) throws IOException {
        byte[] pdf = Made.pdf(name);
        assertThat(pdf.length).isLessThan(250_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    PDFont used = page.getResources().getFont(font);
                    assertThat(used.isEmbedded()).isTrue();
                    assertThat(used.getName()).matches("[A-Z]{6}\\+Mingtang.*");
                }
            }
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(Made.document(name).head().title());
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }
}
