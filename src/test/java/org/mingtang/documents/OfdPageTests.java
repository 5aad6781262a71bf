package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

@DisplayName("Characters and lines of an OFD page (GB/T 33190-2016), where they stand in points")
class OfdPageTests {

    private static final double POINTS = 72 / 25.4;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3|1.0 2.0 3.0",
                " 1.5  -2 |1.5 -2.0",
                "1e2 1E-2|100.0 0.01",
                "x 1 y|1.0",
                "''|''",
                "- . e|''",
                "1.2.3|''",
                "12345678901|''",
                ".5|0.5",
                "5.|5.0"
            })
    void readsNumbersAndLeavesOutWhatIsNone(String text, String numbers) {
        assertThat(OfdPage.numbers(text).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }

    @Test
    void placesCharactersByTheirSteps() throws IOException {
        List<PdfGlyph> glyphs =
                read("<TextObject Boundary='10 20 100 10' Size='5'><TextCode X='1' Y='5' DeltaX='5 6'>甲乙丙</TextCode></TextObject>")
                        .glyphs();

        assertThat(glyphs).extracting(PdfGlyph::text).containsExactly("甲", "乙", "丙");
        assertThat(glyphs.get(0).x()).isCloseTo(11 * POINTS, within(0.01));
        assertThat(glyphs.get(1).x()).isCloseTo(16 * POINTS, within(0.01));
        assertThat(glyphs.get(2).x()).isCloseTo(22 * POINTS, within(0.01));
        assertThat(glyphs).allSatisfy(glyph -> assertThat(glyph.baseline()).isCloseTo(25 * POINTS, within(0.01)));
    }

    @Test
    @DisplayName("g 3 5 is short for three steps of five")
    void readsRepeatedSteps() throws IOException {
        List<PdfGlyph> glyphs =
                read("<TextObject Boundary='0 0 100 10' Size='5'><TextCode X='0' Y='5' DeltaX='g 3 5 7'>甲乙丙丁戊</TextCode></TextObject>")
                        .glyphs();

        assertThat(glyphs.stream().map(glyph -> Math.round(glyph.x() / POINTS))).containsExactly(0L, 5L, 10L, 15L, 22L);
    }

    @ParameterizedTest
    @CsvSource({"'g', 1", "'g 3', 1", "'g x 5', 1", "'g -3 5', 1", "'g 999999999 5', 2", "'', 2", "'nonsense', 2"})
    void bearsStepsThatAreNone(String steps, int atLeast) throws IOException {
        List<PdfGlyph> glyphs = read("<TextObject Size='5'><TextCode X='0' Y='5' DeltaX='" + steps
                        + "'>甲乙</TextCode></TextObject>")
                .glyphs();

        assertThat(glyphs)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .extracting(PdfGlyph::text)
                .startsWith("甲");
    }

    @Test
    void scalesAndMovesByTheMatrixOfAnObject() throws IOException {
        PdfGlyph glyph =
                read("<TextObject Boundary='10 10 50 50' CTM='2 0 0 2 3 4' Size='5'><TextCode X='1' Y='1'>甲</TextCode></TextObject>")
                        .glyphs()
                        .get(0);

        assertThat(glyph.x()).isCloseTo(15 * POINTS, within(0.01));
        assertThat(glyph.baseline()).isCloseTo(16 * POINTS, within(0.01));
        assertThat(glyph.size()).isCloseTo(10 * POINTS, within(0.01));
    }

    @Test
    void takesTheSizeOfTheStandardWhereNoneIsSaid() throws IOException {
        assertThat(read("<TextObject><TextCode X='0' Y='0'>甲</TextCode></TextObject>")
                        .glyphs()
                        .get(0)
                        .size())
                .isCloseTo(4 * POINTS, within(0.01));
    }

    @Test
    void countsACharacterBeyondTheFirstPlaneAsOne() throws IOException {
        assertThat(read("<TextObject Size='5'><TextCode X='0' Y='0' DeltaX='5 5'>𬱖甲</TextCode></TextObject>")
                        .glyphs())
                .extracting(PdfGlyph::text)
                .containsExactly("𬱖", "甲");
    }

    @Test
    void goesOnWhereTheLastCodeBeganIfNoPlaceIsSaid() throws IOException {
        List<PdfGlyph> glyphs =
                read("<TextObject Size='5'><TextCode X='7' Y='9'>甲</TextCode><TextCode>乙</TextCode></TextObject>")
                        .glyphs();

        assertThat(glyphs.get(1).x()).isEqualTo(glyphs.get(0).x());
        assertThat(glyphs.get(1).baseline()).isEqualTo(glyphs.get(0).baseline());
    }

    @ParameterizedTest
    @CsvSource({
        "M 0 0 L 50 0, 1",
        "M 0 0 L 0 50, 1",
        "M 0 0 L 50 50, 0",
        "M 0 0 L 50 0 L 50 20 L 0 20 C, 4",
        "M 0 0 B 1 1 2 2 50 0, 0",
        "'', 0",
        "L, 0",
        "nonsense, 0"
    })
    void findsStraightLines(String path, int rules) throws IOException {
        assertThat(read("<PathObject Boundary='10 10 80 80'><AbbreviatedData>" + path
                                + "</AbbreviatedData></PathObject>")
                        .rules())
                .hasSize(rules);
    }

    @Test
    void looksIntoBlocksButNotForEver() throws IOException {
        String deep = "<PageBlock>".repeat(10) + "<TextObject Size='5'><TextCode>甲</TextCode></TextObject>"
                + "</PageBlock>".repeat(10);
        String bottomless = "<PageBlock>".repeat(60) + "<TextObject Size='5'><TextCode>乙</TextCode></TextObject>"
                + "</PageBlock>".repeat(60);

        assertThat(read(deep).glyphs()).hasSize(1);
        assertThat(read(bottomless).glyphs()).isEmpty();
        assertThat(read("<ImageObject/>").hasPictures()).isTrue();
        assertThat(read("<Nonsense><TextObject/></Nonsense>").glyphs()).isEmpty();
    }

    @Test
    void readsXmlByLocalNames() throws IOException {
        Element root = root("<a:x xmlns:a='n' xmlns:w='m' w:val='0'><a:b w:val='7'/><c/><a:b/></a:x>");

        assertThat(Xml.name(root)).isEqualTo("x");
        assertThat(Xml.children(root)).hasSize(3);
        assertThat(Xml.children(root, "b")).hasSize(2);
        assertThat(Xml.value(root, "b")).isEqualTo("7");
        assertThat(Xml.value(root, "none")).isEmpty();
        assertThat(Xml.child(null, "b")).isNull();
        assertThat(Xml.attribute(null, "val")).isEmpty();
        assertThat(Xml.on(root, "b")).isTrue();
        assertThat(Xml.on(root, "none")).isFalse();
        assertThat(Xml.number(" 12 ", 5)).isEqualTo(12);
        assertThat(Xml.number("x", 5)).isEqualTo(5);
        assertThat(Xml.number("", 5)).isEqualTo(5);
    }

    private static OfdPage read(String objects) throws IOException {
        OfdPage page = new OfdPage();
        page.objects(root("<Layer>" + objects + "</Layer>"), OfdPage.PAGE);
        return page;
    }

    private static Element root(String xml) throws IOException {
        return Xml.root(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
