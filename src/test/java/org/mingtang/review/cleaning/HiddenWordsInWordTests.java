package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** Words of Word files that are there and not seen: by a style, by their colour, by their size. */
class HiddenWordsInWordTests {

    private static final String SECRET = "底价三十万元";

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @DisplayName("Found by the run's own look, whatever way it is said")
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:vanish/>|设为隐藏的文字",
                "<w:vanish w:val=\"true\"/>|设为隐藏的文字",
                "<w:color w:val=\"FFFFFF\"/>|与底色相同的文字",
                "<w:color w:val=\"fefefe\"/>|与底色相同的文字",
                "<w:color w:val=\"F9F9F9\"/>|与底色相同的文字",
                "<w:color w:val=\"000000\" w:themeColor=\"background1\"/>|与底色相同的文字",
                "<w:color w:val=\"000000\" w:themeColor=\"light1\"/>|与底色相同的文字",
                "<w:color w:themeColor=\"text1\" w:themeTint=\"00\"/>|与底色相同的文字",
                "<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>|与底色相同的文字",
                "<w:color w:val=\"000000\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>|与底色相同的文字",
                "<w:color w:val=\"C00000\"/><w:shd w:val=\"solid\" w:color=\"C00000\"/>|与底色相同的文字",
                "<w:color w:val=\"4F81BD\"/><w:shd w:val=\"clear\" w:themeFill=\"accent1\"/>|与底色相同的文字",
                "<w:sz w:val=\"2\"/>|1磅以下的文字",
                "<w:sz w:val=\"1\"/>|1磅以下的文字",
                "<w14:textFill xmlns:w14=\"x\"><w14:noFill/></w14:textFill>|无填充的文字"
            })
    void findsByTheRunsOwnLook(String look, String where) throws IOException {
        Path file = OfficeFile.word(paragraph("", run(look))).theme("word").in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file)).singleElement().satisfies(found -> {
            assertThat(found).isEqualTo(new HiddenContent(Kind.HIDDEN_TEXT, where, SECRET, false));
        });
        assertGone(file);
    }

    @ParameterizedTest
    @DisplayName("Nothing is said of words that are seen, or of which that cannot be told")
    @ValueSource(
            strings = {
                "",
                "<w:vanish w:val=\"0\"/>",
                "<w:vanish w:val=\"false\"/>",
                "<w:color w:val=\"auto\"/>",
                "<w:color w:val=\"F6F6F6\"/>",
                "<w:color w:val=\"nonsense\"/>",
                "<w:color w:val=\"FFFFFF\" w:themeColor=\"text1\"/>",
                "<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\" w:themeShade=\"80\"/>",
                "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"C00000\"/>",
                "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"pct50\" w:fill=\"FFFFFF\"/>",
                "<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"darkBlue\"/>",
                "<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/>",
                "<w:color w:val=\"000000\"/><w:shd w:val=\"clear\" w:fill=\"auto\"/>",
                "<w:sz w:val=\"3\"/>",
                "<w:sz w:val=\"21\"/>",
                "<w14:textFill xmlns:w14=\"x\"><w14:solidFill/></w14:textFill>"
            })
    void letsSeenWordsStand(String look) {
        Path file = OfficeFile.word(paragraph("", run(look))).theme("word").in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file)).isEmpty();
    }

    @Test
    @DisplayName("ECMA-376 17.7: a style hides, and so does a style based on it")
    void findsWhatAStyleHides() throws IOException {
        Path file = OfficeFile.word(
                        paragraph("", run("<w:rStyle w:val=\"later\"/>")),
                        paragraph("<w:pStyle w:val=\"quiet\"/>", run("")),
                        paragraph("", "<w:r><w:t>看得见</w:t></w:r>"))
                .wordStyles(
                        style("character", "secret", "", "<w:vanish/>"),
                        style("character", "later", "secret", "<w:b/>"),
                        style("paragraph", "quiet", "", "<w:color w:val=\"FFFFFF\"/>"))
                .in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file))
                .extracting(HiddenContent::where)
                .containsExactly("设为隐藏的文字", "与底色相同的文字");
        assertGone(file);
    }

    @ParameterizedTest
    @DisplayName("ECMA-376 17.7.3: two styles that hide show again, the run's own word counts before both")
    @CsvSource(
            nullValues = "-",
            value = {
                "<w:vanish/>, <w:vanish/>, '', false",
                "<w:vanish/>, '', '', true",
                "'', <w:vanish/>, '', true",
                "<w:vanish/>, <w:vanish/>, <w:vanish/>, true",
                "<w:vanish/>, '', <w:vanish w:val=\"0\"/>, false",
                "<w:vanish w:val=\"0\"/>, <w:vanish/>, '', true"
            })
    void turnsSwitchesOfStylesOverEachOther(String paragraph, String character, String own, boolean hidden) {
        Path file = OfficeFile.word(
                        "<w:p><w:pPr><w:pStyle w:val=\"p\"/></w:pPr>" + run("<w:rStyle w:val=\"c\"/>" + own) + "</w:p>")
                .wordStyles(style("paragraph", "p", "", paragraph), style("character", "c", "", character))
                .in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file).isEmpty()).isEqualTo(!hidden);
    }

    @Test
    void takesTheUsualStyleAndTheDocumentsDefaultsIntoAccount() {
        Path usual = OfficeFile.word(paragraph("", run("")))
                .wordStyles(
                        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"n\"><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:style>")
                .in(folder, "a.docx");
        Path defaults = OfficeFile.word(paragraph("", run("")))
                .wordStyles(
                        "<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr></w:rPrDefault></w:docDefaults>")
                .in(folder, "b.docx");
        Path overruled = OfficeFile.word("<w:p>" + run("<w:sz w:val=\"32\"/>") + "</w:p>")
                .wordStyles(
                        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"n\"><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:style>")
                .in(folder, "c.docx");

        assertThat(cleaner.hidden("a.docx", usual))
                .extracting(HiddenContent::where)
                .containsExactly("1磅以下的文字");
        assertThat(cleaner.hidden("b.docx", defaults))
                .extracting(HiddenContent::where)
                .containsExactly("与底色相同的文字");
        assertThat(cleaner.hidden("c.docx", overruled)).isEmpty();
    }

    @Test
    void endsWhereStylesAreBasedOnEachOtherInACircle() {
        Path file = OfficeFile.word(paragraph("<w:pStyle w:val=\"a\"/>", run("")))
                .wordStyles(style("paragraph", "a", "b", ""), style("paragraph", "b", "a", ""))
                .in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("White words on what is painted behind them are seen: paragraph, cell, table, table style")
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:p><w:pPr><w:shd w:val=\"clear\" w:fill=\"1F497D\"/></w:pPr>%s</w:p>|true",
                "<w:p><w:pPr><w:pStyle w:val=\"blue\"/></w:pPr>%s</w:p>|true",
                "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F497D\"/></w:tcPr><w:p>%s</w:p></w:tc></w:tr></w:tbl>|true",
                "<w:tbl><w:tblPr><w:shd w:val=\"clear\" w:fill=\"1F497D\"/></w:tblPr><w:tr><w:tc><w:p>%s</w:p></w:tc></w:tr></w:tbl>|true",
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"grid\"/></w:tblPr><w:tr><w:tc><w:p>%s</w:p></w:tc></w:tr></w:tbl>|true",
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"plain\"/></w:tblPr><w:tr><w:tc><w:p>%s</w:p></w:tc></w:tr></w:tbl>|false",
                "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/></w:tcPr><w:p>%s</w:p></w:tc></w:tr></w:tbl>|false",
                "<w:p><w:r><w:txbxContent><w:p>%s</w:p></w:txbxContent></w:r></w:p>|true",
                "<w:p><w:pPr><w:shd w:val=\"nil\" w:fill=\"1F497D\"/></w:pPr>%s</w:p>|false"
            })
    void looksAtWhatIsPaintedBehind(String around, boolean seen) {
        Path file = OfficeFile.word(around.replace("%s", run("<w:color w:val=\"FFFFFF\"/>")))
                .wordStyles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"blue\"><w:pPr><w:shd w:val=\"clear\" w:fill=\"1F497D\"/></w:pPr></w:style>",
                        "<w:style w:type=\"table\" w:styleId=\"grid\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F497D\"/></w:tcPr></w:tblStylePr></w:style>",
                        "<w:style w:type=\"table\" w:styleId=\"plain\"><w:tblPr/></w:style>")
                .in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file).isEmpty()).isEqualTo(seen);
    }

    @Test
    void asksForThePapersColour() throws IOException {
        String white = paragraph("", run("<w:color w:val=\"FFFFFF\"/>"));
        String blue = paragraph("", run("<w:color w:val=\"1F497D\"/>"));
        Path file = OfficeFile.word(white, blue)
                .part(
                        "word/document.xml",
                        "<w:document " + OfficeFile.W + "><w:background w:color=\"1F497D\"/><w:body>" + white + blue
                                + "</w:body></w:document>")
                .part("word/settings.xml", "<w:settings " + OfficeFile.W + "><w:displayBackgroundShape/></w:settings>")
                .relation("word/document.xml", OfficeFile.OFFICE + "settings", "settings.xml")
                .in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file)).hasSize(1);
        assertThat(SomeFiles.parts(cleaner.clean("a.docx", file).content()).get("word/document.xml"))
                .containsOnlyOnce(SECRET);
    }

    @Test
    void saysNothingOfColoursWherePicturesLieBehindTheText() {
        String picture = "<w:p><w:r><w:drawing><wp:anchor xmlns:wp=\"x\" behindDoc=\"1\"/></w:drawing></w:r></w:p>";
        Path file = OfficeFile.word(
                        picture, paragraph("", run("<w:color w:val=\"FFFFFF\"/>")), paragraph("", run("<w:vanish/>")))
                .in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file))
                .extracting(HiddenContent::where)
                .containsExactly("设为隐藏的文字");
    }

    @Test
    @DisplayName("White words leave as much room as they took, so that the rest stays where it was")
    void leavesRoomWhereWhiteWordsStood() throws IOException {
        Path file = OfficeFile.word(
                        "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>密a1</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>")
                .in(folder, "a.docx");

        assertThat(SomeFiles.parts(cleaner.clean("a.docx", file).content()).get("word/document.xml"))
                .contains("<w:t>甲</w:t>", ">\u3000  </w:t>", "<w:t>乙</w:t>");
    }

    @Test
    void findsThemInHeadersFootersAndNotes() throws IOException {
        OfficeFile file = OfficeFile.word(paragraph("", "<w:r><w:t>正文</w:t></w:r>"));
        for (String story : new String[] {"header1", "footer1", "footnotes", "endnotes"}) {
            file.part(
                            "word/" + story + ".xml",
                            "<w:hdr " + OfficeFile.W + ">" + paragraph("", run("<w:vanish/>")) + "</w:hdr>")
                    .relation("word/document.xml", OfficeFile.OFFICE + story.replaceAll("\\d", ""), story + ".xml");
        }
        Path all = file.in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", all)).hasSize(1);
        assertGone(all);
    }

    @Test
    void doesNotTakeATextBoxForTheWordsOfTheRunItHangsOn() throws IOException {
        Path file = OfficeFile.word(
                        "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:pict><w:txbxContent><w:p><w:r>"
                                + "<w:t>框里的字</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>")
                .in(folder, "a.docx");

        assertThat(cleaner.hidden("a.docx", file)).isEmpty();
        assertThat(SomeFiles.all(cleaner.clean("a.docx", file).content())).contains("框里的字");
    }

    private void assertGone(Path file) throws IOException {
        var cleaned = cleaner.clean("a.docx", file);
        assertThat(SomeFiles.all(cleaned.content())).doesNotContain(SECRET);
        assertThat(cleaned.left()).isEmpty();
        assertThat(cleaner.hidden("c.docx", SomeFiles.put(folder, "c.docx", cleaned.content())))
                .isEmpty();
    }

    private static String paragraph(String properties, String runs) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>开头，</w:t></w:r>" + runs + "</w:p>";
    }

    private static String run(String look) {
        return "<w:r><w:rPr>" + look + "</w:rPr><w:t>" + SECRET + "</w:t></w:r>";
    }

    private static String style(String type, String id, String base, String look) {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\">"
                + (base.isEmpty() ? "" : "<w:basedOn w:val=\"" + base + "\"/>") + "<w:rPr>" + look
                + "</w:rPr></w:style>";
    }
}
