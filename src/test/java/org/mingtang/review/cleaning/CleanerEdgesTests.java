package org.mingtang.review.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.HiddenContent;
import org.mingtang.review.HiddenContent.Kind;

/** What the cleaner does with files it knows nothing of, broken ones, and parts that lead nowhere. */
class CleanerEdgesTests {

    private final Cleaner cleaner = new Cleaner();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "没有格式的文字", "<html><body>甲</body></html>", "PK", "%PD", "\u0089PNG"})
    @DisplayName("A file of a format nothing is known of hides nothing and stays as it is")
    void leavesUnknownFilesAsTheyAre(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Path file = SomeFiles.put(folder, "a.bin", bytes);

        assertThat(cleaner.hidden("a.bin", file)).isEmpty();
        assertThat(cleaner.clean("a.bin", file).content()).isEqualTo(bytes);
    }

    @Test
    void leavesAnArchiveThatIsNoDocumentAsItIs() throws IOException {
        Path file = new OfficeFile().part("说明.txt", "甲").in(folder, "a.zip");

        assertThat(cleaner.hidden("a.zip", file)).isEmpty();
        assertThat(cleaner.clean("a.zip", file).content()).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @DisplayName("The format is told by the bytes, whatever the name says")
    @ValueSource(strings = {"a.docx", "a.txt", "a", "a.pdf"})
    void goesByTheBytes(String name) {
        Path file = OfficeFile.word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>")
                .in(folder, name);

        assertThat(cleaner.hidden(name, file)).extracting(HiddenContent::kind).containsExactly(Kind.HIDDEN_TEXT);
    }

    @Test
    @DisplayName("A damaged file is refused with a sentence, never with a fault of the program")
    void refusesDamagedFilesWithASentence() throws IOException {
        byte[] whole = OfficeFile.word("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
                .wordStyles("<w:style w:type=\"paragraph\" w:styleId=\"a\"/>")
                .bytes();
        Random random = new Random(41);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = Arrays.copyOf(whole, 30 + random.nextInt(whole.length - 30));
            for (int i = 0; i < 5; i++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            Path file = SomeFiles.put(folder, "a.docx", damaged);
            try {
                cleaner.hidden("a.docx", file);
                cleaner.clean("a.docx", file);
            } catch (UnlawfulAct refused) {
                assertThat(refused.getMessage()).contains("a.docx").endsWith("。");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document/>",
                "<w:document",
                "",
                "not xml at all",
            })
    @DisplayName("No entity of a document is ever expanded or fetched")
    void refusesXmlThatIsNone(String xml) {
        Path file = OfficeFile.word("").part("word/document.xml", xml).in(folder, "a.docx");

        assertThatThrownBy(() -> cleaner.hidden("a.docx", file))
                .isInstanceOf(UnlawfulAct.class)
                .hasMessageContaining("没有检查隐藏内容");
    }

    @Test
    void keepsWhatRelationsLeadToHoweverTheyAreWritten() throws IOException {
        OfficeParts parts = OfficeParts.read(OfficeFile.word("")
                .part("word/media/a.png", "x")
                .part("word/b.xml", "<b/>")
                .part("word/c.xml", "<c/>")
                .part("d.xml", "<d/>")
                .relation("word/document.xml", OfficeFile.OFFICE + "image", "/word/media/a.png")
                .relation("word/document.xml", OfficeFile.OFFICE + "x", "./b.xml")
                .relation("word/b.xml", OfficeFile.OFFICE + "x", "../d.xml")
                .in(folder, "a.docx"));

        assertThat(parts.sweep()).containsExactly("word/c.xml");
        assertThat(parts.has("word/media/a.png")).isTrue();
        assertThat(parts.has("d.xml")).isTrue();
    }

    @Test
    @DisplayName("Parts that lead to each other and to which nothing leads go together")
    void sweepsACircleOfParts() throws IOException {
        OfficeParts parts = OfficeParts.read(OfficeFile.word("")
                .part("word/a.xml", "<a/>")
                .part("word/b.xml", "<b/>")
                .relation("word/a.xml", OfficeFile.OFFICE + "x", "b.xml")
                .relation("word/b.xml", OfficeFile.OFFICE + "x", "a.xml")
                .in(folder, "a.docx"));

        assertThat(parts.sweep())
                .containsExactlyInAnyOrder(
                        "word/a.xml", "word/b.xml", "word/_rels/a.xml.rels", "word/_rels/b.xml.rels");
    }

    @Test
    void dropsARelationWithTheElementsThatPointToIt() throws IOException {
        OfficeParts parts = OfficeParts.read(OfficeFile.workbook("", "")
                .part(
                        "xl/workbook.xml",
                        "<workbook " + OfficeFile.S + " " + OfficeFile.R
                                + "><sheets><sheet name=\"甲\" r:id=\"r1\"/></sheets><externalReferences><externalReference r:id=\"r3\"/>"
                                + "</externalReferences></workbook>")
                .part("xl/externalLinks/e1.xml", "<e/>")
                .relation("xl/workbook.xml", OfficeFile.OFFICE + "externalLink", "externalLinks/e1.xml")
                .in(folder, "a.xlsx"));

        assertThat(parts.drop(relation -> relation.type().endsWith("/externalLink")))
                .hasSize(1);
        assertThat(new String(parts.bytes("xl/workbook.xml"), StandardCharsets.UTF_8))
                .doesNotContain("externalReference")
                .contains("sheet name=\"甲\"");
        assertThat(parts.sweep()).contains("xl/externalLinks/e1.xml");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, styles.xml, word/styles.xml",
        "word/document.xml, ../a.xml, a.xml",
        "word/document.xml, /a/b.xml, a/b.xml",
        "word/document.xml, ../../../a.xml, a.xml",
        "a.xml, b/./c.xml, b/c.xml",
        "'', word/document.xml, word/document.xml",
        "word/a/b.xml, ../c//d.xml, word/c/d.xml",
    })
    void resolvesPlacesWithinTheFile(String from, String target, String resolved) {
        assertThat(OfficeParts.resolve(from, target)).isEqualTo(resolved);
    }

    @Test
    void saysEachKindAndPlaceOnceWithTheFirstWordsThereAre() {
        Taken taken = new Taken();
        taken.removed(Kind.COMMENTS, "页面批注", "  ");
        taken.removed(Kind.COMMENTS, "页面批注", "第一\n条  批注");
        taken.removed(Kind.COMMENTS, "页面批注", "第二条");
        taken.removed(Kind.COMMENTS, "别处", "x".repeat(300));
        taken.left(Kind.PROGRAM, "宏", "");

        assertThat(taken.removed())
                .containsExactly(
                        new HiddenContent(Kind.COMMENTS, "页面批注", "第一 条 批注", false),
                        new HiddenContent(Kind.COMMENTS, "别处", "x".repeat(100), false));
        assertThat(taken.all())
                .hasSize(3)
                .last()
                .extracting(HiddenContent::byHand)
                .isEqualTo(true);
        assertThat(taken.isEmpty()).isFalse();
        Taken onlyLeft = new Taken();
        onlyLeft.left(Kind.PROGRAM, "宏", "");
        assertThat(onlyLeft.isEmpty())
                .as("nothing that a copy would be without")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FFFFFF, 16777215",
                "ffffff, 16777215",
                "FF000000, 0",
                "00FF0000, 16711680",
                "12345, -",
                "auto, -",
                "'', -",
                "GGGGGG, -"
            })
    void readsColours(String value, Integer colour) {
        assertThat(Colours.hex(value)).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 16777215",
        "16777215, -1, 0",
        "8421504, 0, 8421504",
        "0, 0.5, 8421504",
        "16777215, -0.5, 8421504",
        "16711680, 2, 16777215"
    })
    void shiftsColours(int colour, double share, int shifted) {
        assertThat(Colours.shifted(colour, share)).isEqualTo(shifted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "0, 8, true",
        "0, 9, false",
        "526344, 0, true",
        "16777215, 16119285, false",
        "255, 0, false"
    })
    void takesColoursForAlikeThatNobodyTellsApart(int one, int other, boolean alike) {
        assertThat(Colours.alike(one, other)).isEqualTo(alike);
        assertThat(Colours.alike(other, one)).isEqualTo(alike);
    }

    @Test
    @DisplayName("Reading a file twice and comparing tells when something seen is missing, new or moved")
    void tellsWhenWhatIsSeenChanged() throws IOException {
        VisibleText text = new VisibleText();
        Path before = SomeFiles.put(folder, "a.txt", "甲乙丙\n丁".getBytes(StandardCharsets.UTF_8));

        assertThat(kept(text, before, "甲乙丙\n丁", false)).isTrue();
        assertThat(kept(text, before, "甲乙\n丁", false)).isFalse();
        assertThat(kept(text, before, "甲乙\n丁", true)).isTrue();
        assertThat(kept(text, before, "甲 丙 丁", true)).isTrue();
        assertThat(kept(text, before, "乙甲", true)).as("moved").isFalse();
        assertThat(kept(text, before, "甲乙丙丁戊", true)).as("new").isFalse();
        assertThat(kept(text, before, "甲甲", true)).as("twice").isFalse();
    }

    @Test
    void packsAFileTheSameEachTimeAndTellsNoHour() throws IOException {
        Path file = OfficeFile.word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>")
                .in(folder, "a.docx");

        assertThat(cleaner.clean("a.docx", file).content())
                .isEqualTo(cleaner.clean("a.docx", file).content());
    }

    private static boolean kept(VisibleText text, Path before, String after, boolean lessIsFine) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return text.isKept("a.txt", before, bytes.toByteArray(), lessIsFine);
    }

    @Test
    void looksWithoutChangingTheFile() throws IOException {
        Path file = OfficeFile.word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>")
                .in(folder, "a.docx");
        byte[] before = Files.readAllBytes(file);

        List<HiddenContent> first = cleaner.hidden("a.docx", file);

        assertThat(cleaner.hidden("a.docx", file)).isEqualTo(first);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
