package org.mingtang.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.UndrawableCharacters;
import org.mingtang.documents.layout.Typefaces.Loaded;

class TypefacesTests {

    private static final OfficialDocument STRANGE =
            OfficialDocument.of(Head.titled("关于\uE123字的说明"), Closing.NONE, Imprint.NONE, "<p>表情\uD83D\uDE00与生僻字。</p>");

    @TempDir
    Path folder;

    @Test
    void drawsEveryHanziOfTheFirstUnicodeBlock() {
        Loaded fonts = new Typefaces("").load();
        StringBuilder all = new StringBuilder();
        for (int c = 0x4e00; c <= 0x9fa5; c++) {
            all.appendCodePoint(c);
        }
        fonts.mustDraw(all.toString());
        fonts.mustDraw("昇喆堃珺翀旻玥赟璟曌㙍䶮𬱖①Ⅳ㎡℃％～〔〕“”²³×÷≤≥");
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void namesNoRadicalWhereThereIsAHanzi(Face face) {
        Loaded fonts = new Typefaces("").load();
        var font = fonts.shipped().stream()
                .filter(each -> each.family().equals(face.shipped()))
                .findFirst()
                .orElseThrow();
        assertThat(font.has('人')).isTrue();
        assertThat(font.has('⼈')).isFalse();
        assertThat(font.has(0x0a)).isFalse();
    }

    @Test
    void saysWhichCharactersNoFontHasInsteadOfLosingThem() {
        assertThatThrownBy(() -> SomeDocuments.layouts().pdf(STRANGE))
                .isInstanceOf(UndrawableCharacters.class)
                .hasMessageContaining("U+E123")
                .hasMessageContaining("U+1F600")
                .hasMessageContaining("字体文件夹");
        assertThatThrownBy(() -> SomeDocuments.layouts().ofd(STRANGE)).isInstanceOf(UndrawableCharacters.class);
        assertThat(SomeDocuments.layouts().word(STRANGE)).isNotEmpty();
    }

    @Test
    void usesAFontOfTheSiteBeforeTheShippedOne() throws IOException {
        put("FangSong_GB2312.ttf", renamed(shipped("MingtangHei")));
        OfficialDocument document = OfficialDocument.of(Head.titled("通知"), Closing.NONE, Imprint.NONE, "<p>昇平街道㙍村</p>");

        byte[] pdf = new Layouts(new Typefaces(folder.toString()), "", "").pdf(document);

        try (PDDocument read = Loader.loadPDF(pdf)) {
            var glyphs = PageContent.of(read.getPage(0)).glyphs();
            assertThat(glyphs)
                    .anyMatch(glyph -> glyph.text().equals("平") && glyph.font().contains("FangSong"));
            assertThat(glyphs)
                    .anyMatch(glyph -> glyph.text().equals("㙍") && glyph.font().equals("MingtangKai"));
        }
    }

    @Test
    void goesOnWithoutAFontThatIsBroken() throws IOException {
        put("仿宋.ttf", new byte[] {1, 2, 3});
        put("readme.txt", new byte[0]);
        Loaded fonts = new Typefaces(folder.toString()).load();
        assertThat(fonts.own()).isEmpty();
        assertThat(fonts.families(Face.FANG)).startsWith("MingtangKai");
    }

    @Test
    void leavesAloneAFontThatMustNotBeEmbedded() throws IOException {
        byte[] font = renamed(shipped("MingtangHei"));
        byte[] allowed = font.clone();
        font[table(font, "OS/2") + 9] = 2;
        put("a.ttf", font);
        put("b.ttf", allowed);
        Loaded fonts = new Typefaces(folder.toString()).load();
        assertThat(fonts.own()).hasSize(1);
    }

    @Test
    void bearsAFolderThatIsNotThere() {
        Loaded fonts = new Typefaces(folder.resolve("nothing").toString()).load();
        assertThat(fonts.own()).isEmpty();
        assertThat(fonts.shipped()).hasSize(3);
    }

    private void put(String name, byte[] file) throws IOException {
        Files.write(folder.resolve(name), file);
    }

    private static byte[] shipped(String name) throws IOException {
        try (InputStream in = TypefacesTests.class.getResourceAsStream("/documents/fonts/" + name + ".ttf")) {
            return in.readAllBytes();
        }
    }

    /** Calls itself FangSong, which is as long as what it was called. */
    private static byte[] renamed(byte[] font) {
        byte[] from = "MingtangHei".getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        byte[] to = "FangSongXYZ".getBytes(java.nio.charset.StandardCharsets.UTF_16BE);
        byte[] renamed = font.clone();
        int start = table(font, "name");
        for (int at = start; at < start + 4000 && at + from.length < font.length; at++) {
            if (java.util.Arrays.equals(font, at, at + from.length, from, 0, from.length)) {
                System.arraycopy(to, 0, renamed, at, to.length);
            }
        }
        return renamed;
    }

    private static int table(byte[] font, String tag) {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(font);
        for (int at = 12; at < 12 + 16 * bytes.getShort(4); at += 16) {
            if (new String(font, at, 4, java.nio.charset.StandardCharsets.ISO_8859_1).equals(tag)) {
                return bytes.getInt(at + 8);
            }
        }
        throw new AssertionError(tag);
    }
}
