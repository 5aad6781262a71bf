package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.OfficialDocument.LetterFormat;
import org.mingtang.documents.OfficialDocument.Seal;
import org.mingtang.documents.layout.PageContent.Box;
import org.mingtang.documents.layout.PageContent.Glyph;
import org.mingtang.documents.layout.PageContent.Picture;

@DisplayName("信函格式 (GB/T 9704-2012, 10.1)")
class LetterFormatTests {

    private static final double MM = 72 / 25.4;
    private static final int RED = 0xc8102e;
    private static final String ORGAN = "云麓市发展和改革委员会";
    private static final String DAY = "2026年3月9日";

    private static List<PageContent> pages(String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(Made.pdf(name))) {
            List<PageContent> pages = new ArrayList<>();
            for (var page : document.getPages()) {
                pages.add(PageContent.of(page));
            }
            return pages;
        }
    }

    private static Glyph glyph(PageContent page, String text, int offset) {
        String all = page.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
        return page.glyphs().get(all.lastIndexOf(text) + offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter format with seal", "letter format without seal", "letter format over pages"})
    @DisplayName("Thick over thin 4 mm under the mark, thin over thick 20 mm above the paper's edge, both 170 mm")
    void drawsTheDoubleRulesOfTheFirstPage(String name) throws IOException {
        List<Box> rules = pages(name).get(0).boxes();

        assertThat(rules).hasSize(4).allSatisfy(rule -> {
            assertThat(rule.width()).isCloseTo(170 * MM, within(0.1));
            assertThat(rule.x()).isCloseTo(20 * MM, within(0.1));
            assertThat(rule.colour()).isEqualTo(RED);
        });
        List<Box> down = rules.stream().sorted(Comparator.comparing(Box::y)).toList();
        assertThat(down.get(0).height()).isGreaterThan(2 * down.get(1).height());
        assertThat(down.get(3).height()).isGreaterThan(2 * down.get(2).height());
        Glyph mark = glyph(pages(name).get(0), ORGAN, 0);
        Glyph first = pages(name).get(0).glyphs().get(0);
        assertThat(down.get(0).y() - first.baseline()).isBetween(4 * MM, 4 * MM + 0.2 * first.size());
        assertThat(down.get(3).y() + down.get(3).height()).isCloseTo((297 - 20) * MM, within(0.5));
        assertThat(mark.text()).isEqualTo("云");
    }

    @Test
    @DisplayName("The organ's name in red, its head 30 mm under the edge of the paper, centred")
    void setsTheOrgansName() throws IOException {
        List<Glyph> mark = pages("letter format with seal").get(0).glyphs().subList(0, ORGAN.length());
        Glyph first = mark.get(0);
        Glyph last = mark.get(mark.size() - 1);

        assertThat(mark.stream().map(Glyph::text).collect(Collectors.joining())).isEqualTo(ORGAN);
        assertThat(first.colour()).isEqualTo(RED);
        assertThat(first.baseline() - 0.86 * first.size()).isCloseTo(30 * MM, within(1.5 * MM));
        assertThat((first.x() + last.x() + last.width()) / 2).isCloseTo(105 * MM, within(2.0));
    }

    @Test
    @DisplayName("The number at the right under the rule")
    void setsTheNumberAtTheRight() throws IOException {
        PageContent page = pages("letter format with seal").get(0);
        Glyph end = glyph(page, "云发改公复〔2026〕12号", 13);

        assertThat(end.text()).isEqualTo("号");
        assertThat(end.x() + end.width()).isCloseTo(184 * MM, within(2.0));
        assertThat(page.boxes()).anySatisfy(rule -> assertThat(rule.y()).isLessThan(end.baseline() - end.size() * 0.8));
    }

    @Test
    @DisplayName("No page number on the first page; the others have theirs, and their text begins at 37 mm")
    void numbersPagesFromTheSecond() throws IOException {
        List<PageContent> pages = pages("letter format over pages");

        assertThat(pages).hasSizeGreaterThan(2);
        for (int i = 0; i < pages.size(); i++) {
            String text = pages.get(i).glyphs().stream().map(Glyph::text).collect(Collectors.joining());
            assertThat(text.contains("—")).isEqualTo(i > 0);
            if (i > 0) {
                assertThat(pages.get(i).boxes()).isEmpty();
                assertThat(pages.get(i).glyphs().stream()
                                .mapToDouble(Glyph::baseline)
                                .min()
                                .orElseThrow())
                        .isBetween(37 * MM, 37 * MM + 30);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter format with seal", "letter format over pages"})
    @DisplayName("7.3.5.1: the seal centred over signature and date, its top within one line of the text")
    void putsTheSealOverSignatureAndDate(String name) throws IOException {
        List<PageContent> pages = pages(name);
        PageContent page = pages.get(pages.size() - 1);
        Picture seal = page.pictures().get(0);
        Glyph first = glyph(page, ORGAN + DAY, ORGAN.length());
        Glyph last = glyph(page, ORGAN + DAY, ORGAN.length() + DAY.length() - 1);
        Glyph unit = glyph(page, ORGAN + DAY, 0);
        double body = page.glyphs().stream()
                .mapToDouble(Glyph::baseline)
                .filter(y -> y < unit.baseline() - 5)
                .max()
                .orElseThrow();

        assertThat(pages.stream().mapToInt(each -> each.pictures().size()).sum())
                .isEqualTo(1);
        assertThat(seal.width()).isCloseTo(42 * MM, within(0.1));
        assertThat(seal.height()).isCloseTo(42 * MM, within(0.1));
        assertThat(seal.x() + seal.width() / 2).isCloseTo((first.x() + last.x() + last.width()) / 2, within(0.5));
        assertThat(seal.y() + seal.height() / 2).isBetween(unit.baseline() - unit.size(), first.baseline());
        assertThat(seal.y() - body).isBetween(0.0, 28.9);
    }

    @Test
    @DisplayName("7.3.5.1: with a seal the date ends four characters before the margin")
    void indentsTheDateByFourCharacters() throws IOException {
        PageContent page = pages("letter format without seal").get(0);
        Glyph last = glyph(page, ORGAN + DAY, ORGAN.length() + DAY.length() - 1);

        assertThat(184 * MM - last.x() - last.width()).isCloseTo(4 * 15.75, within(15.75));
        assertThat(page.pictures()).isEmpty();
    }

    @Test
    void hasAFieldForAnElectronicSealWhereOneIsWanted() throws IOException {
        try (PDDocument document = Loader.loadPDF(Made.pdf("letter format to be signed"))) {
            var fields = document.getDocumentCatalog().getAcroForm().getFields();
            assertThat(fields).singleElement().isInstanceOfSatisfying(PDSignatureField.class, field -> {
                assertThat(field.getSignature()).isNull();
                assertThat(field.getWidgets().get(0).getRectangle().getWidth())
                        .isEqualTo((float) (42 * MM), within(1f));
            });
        }
        try (PDDocument document = Loader.loadPDF(Made.pdf("letter format with seal"))) {
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
        }
    }

    @Test
    void putsTheSealIntoTheOfdWhereThePdfHasIt() throws IOException {
        Picture seal = pages("letter format with seal").get(0).pictures().get(0);
        String page = part(Made.ofd("letter format with seal"), "Doc_0/Pages/Page_0/Content.xml");

        assertThat(page)
                .containsPattern(
                        "<ofd:ImageObject ID=\"\\d+\" Boundary=\"" + Math.round(Math.floor(seal.x() / MM)) + "\\.");
        assertThat(part(Made.ofd("letter format with seal"), "Doc_0/PublicRes.xml"))
                .contains("seal.png");
        assertThat(part(Made.ofd("letter format without seal"), "Doc_0/PublicRes.xml"))
                .doesNotContain("seal");
        assertThat(part(Made.ofd("letter format without seal"), "Doc_0/Pages/Page_0/Content.xml"))
                .doesNotContain("ImageObject");
    }

    @Test
    void putsTheSealIntoWord() throws IOException {
        try (XWPFDocument with = word("letter format with seal");
                XWPFDocument without = word("letter format without seal")) {
            assertThat(with.getAllPictures())
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.getData()).isEqualTo(SealPicture.png()));
            assertThat(without.getAllPictures()).isEmpty();
            assertThat(with.getParagraphs().get(0).getText()).isEqualTo(ORGAN);
            assertThat(with.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
        }
        try (XWPFDocument other = word("letter with everything")) {
            assertThat(other.getDocument().getBody().getSectPr().isSetTitlePg()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"云麓市教育局, 40", "云麓市发展和改革委员会, 39", "云麓市东川区住房和城乡建设与综合行政执法管理局, 18"})
    void makesLongNamesSmallerSoThatTheyFit(String name, int size) {
        assertThat(Markup.letterheadSize(name)).isEqualTo(size);
    }

    @Test
    void refusesASealThatIsNoPicture() {
        LetterFormat format = LetterFormat.sealed(new Seal("not a picture".getBytes(StandardCharsets.UTF_8), 42));
        assertThatThrownBy(() -> SomeDocuments.layouts().pdf(SomeDocuments.letterFormat(format, 1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no picture");
    }

    private static XWPFDocument word(String name) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Made.word(name)));
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }
}
