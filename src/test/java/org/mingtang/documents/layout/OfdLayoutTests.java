package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.SourceDocument.Grid;

@DisplayName("OFD (GB/T 33190-2016)")
class OfdLayoutTests {

    private static final Pattern TEXT_OBJECT =
            Pattern.compile("<ofd:TextObject [^>]*Font=\"(\\d+)\"[^>]*>(.*?)</ofd:TextObject>");
    private static final Pattern TEXT = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)</ofd:TextCode>");
    private static final Pattern FONT = Pattern.compile("<ofd:Font ID=\"(\\d+)\".*?<ofd:FontFile>([^<]*)<");

    static Stream<String> documents() {
        return SomeDocuments.all().keySet().stream();
    }

    private static Map<String, byte[]> parts(byte[] ofd) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String xml(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void staysSmallWithItsFontsInIt(String name) throws IOException {
        assertThat(Made.ofd(name).length).isLessThan(200_000);
        assertThat(parts(Made.ofd(name))).containsKeys("OFD.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void hasAPageForEachPageOfThePdf(String name) throws IOException {
        long pages = parts(Made.ofd(name)).keySet().stream()
                .filter(part -> part.endsWith("/Content.xml"))
                .count();
        try (PDDocument pdf = Loader.loadPDF(Made.pdf(name))) {
            assertThat(pages).isEqualTo(pdf.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void carriesAShapeForEachCharacter(String name) throws IOException {
        Map<String, byte[]> parts = parts(Made.ofd(name));
        Map<String, TrueTypeFont> fonts = new LinkedHashMap<>();
        Matcher font = FONT.matcher(xml(parts, "Doc_0/PublicRes.xml"));
        while (font.find()) {
            byte[] file = parts.get("Doc_0/Res/" + font.group(2));
            fonts.put(font.group(1), new TTFParser(false).parse(new RandomAccessReadBuffer(file)));
        }
        int seen = 0;
        for (String part : parts.keySet()) {
            Matcher object = TEXT_OBJECT.matcher(part.endsWith("Content.xml") ? xml(parts, part) : "");
            while (object.find()) {
                Matcher text = TEXT.matcher(object.group(2));
                assertThat(text.find()).isTrue();
                String words = org.jsoup.parser.Parser.unescapeEntities(text.group(1), false);
                TrueTypeFont used = fonts.get(object.group(1));
                for (int c : words.codePoints().toArray()) {
                    boolean named = c > 0xffff && object.group(2).contains("<ofd:Glyphs>");
                    assertThat(named || used.getUnicodeCmapLookup().getGlyphId(c) > 0)
                            .as(Character.toString(c))
                            .isTrue();
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void namesGlyphsBeyondTheFirstPlaneThatAreInItsFonts() throws IOException {
        String page = xml(parts(Made.ofd("names with rare characters")), "Doc_0/Pages/Page_0/Content.xml");
        Matcher glyph = Pattern.compile("<ofd:Glyphs>(\\d+)</ofd:Glyphs>").matcher(page);
        assertThat(glyph.results())
                .hasSize(2)
                .allSatisfy(each -> assertThat(Integer.parseInt(each.group(1))).isPositive());
    }

    @Test
    void readsItsTablesBackWithTheirSpans() {
        Grid table = Made.read(Made.ofd("tables with spans in the text"), ".ofd").blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
        var written = Made.document("tables with spans in the text").body().stream()
                .filter(OfficialDocument.Table.class::isInstance)
                .map(OfficialDocument.Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(table.cells().stream().map(cell -> cell.text().replace("\n", "")))
                .isEqualTo(written.cells().stream()
                        .map(cell -> cell.text().replace("\n", ""))
                        .toList());
        assertThat(table.columns()).isEqualTo(4);
    }

    @Test
    void namesThePageAfterItsText() throws IOException {
        String page = xml(parts(Made.ofd("letter with everything")), "Doc_0/Pages/Page_1/Content.xml");
        assertThat(page.indexOf(">附件：1.")).isPositive().isLessThan(page.indexOf(">—"));
    }

    @Test
    void drawsTheIssuerAndTheRuleBelowItInRed() throws IOException {
        String page = xml(parts(Made.ofd("letter with everything")), "Doc_0/Pages/Page_0/Content.xml");
        assertThat(page).containsPattern("<ofd:FillColor Value=\"200 16 46\"/><ofd:TextCode[^>]*>云麓市人民政府文件");
        assertThat(page).containsPattern("<ofd:PathObject [^>]*>\\s*<ofd:FillColor Value=\"200 16 46\"/>");
    }
}
