package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.documents.SourceDocument.Format;

class TextReaderTests {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void lay() {
        desk = new Desk(folder);
    }

    private String sketch(String text) {
        return desk.sketch("要点.txt", text);
    }

    @Test
    void keepsEveryLineAsItStands() {
        SourceDocument document = desk.read("要点.txt", "　标题 \n\n序号\t任务\t\n1\t更新目录");

        assertThat(document.format()).isEqualTo(Format.TXT);
        assertThat(Sketch.of(document)).isEqualTo("　标题 \n\n序号\t任务\t\n1\t更新目录\n");
        assertThat(document.blocks())
                .extracting(block -> block.place().position())
                .containsExactly(0, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\f", "\u0007", "\u000b", "\u0085", "\u2028", "\u2029"})
    void knowsEveryLineEnd(String end) {
        assertThat(sketch("甲" + end + "乙" + end + end + "丙" + end)).isEqualTo("甲\n乙\n\n丙\n");
    }

    @Test
    void stripsZeros() {
        assertThat(sketch("云麓\0市政务公开工作要点\n乙\0")).isEqualTo("云麓市政务公开工作要点\n乙\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsEveryCharset(String charset) {
        String text = "云麓市 2031 年政务公开工作要点\n一、推进决策公开\n二、推进执行公开，办好12件实事。\n";

        assertThat(desk.sketch("要点.txt", text.getBytes(Charset.forName(charset))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsAByteOrderMark(String charset) {
        assertThat(desk.sketch("要点.txt", "\ufeff云麓市".getBytes(Charset.forName(charset))))
                .isEqualTo("云麓市\n");
    }

    @Test
    void readsRareHanzi() {
        String text = "張𬍤、㙓村\n";

        assertThat(desk.sketch("名.txt", text.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(text);
        assertThat(sketch(text)).isEqualTo(text);
    }

    @Test
    void readsHanziThatEndInTheMiddleOfTheFirstLook() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "政".repeat(6_000) + "\n";

            assertThat(sketch(text)).isEqualTo(text);
            assertThat(desk.sketch("长.txt", text.getBytes(Charset.forName("GBK"))))
                    .isEqualTo(text);
        }
    }

    @Test
    void takesTextThatMentionsTagsForText() {
        assertThat(sketch("请勿在标题中使用 <p> 等标记。")).isEqualTo("请勿在标题中使用 <p> 等标记。\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\n", "　\r\n", "\ufeff"})
    void refusesBlankText(String blank) {
        assertThat(desk.refusal("白.txt", blank)).contains("没有文字和表格");
    }

    @Test
    void refusesMoreTextThanAnyoneWrites() {
        assertThat(desk.refusal("巨.txt", "政务公开\n".repeat(1_700_000))).contains("内容过大");
    }

    @Test
    void refusesMoreLinesThanAnyoneReads() {
        assertThat(desk.refusal("多行.txt", "\n".repeat(Blocks.MOST) + "甲")).contains("内容过大");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] noise = new byte[4_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 37 % 251);
        }

        assertThat(desk.refusal("噪.txt", noise)).contains("可读的格式有");
        assertThat(desk.refusal("零.txt", new byte[100])).contains("可读的格式有");
    }

    @Test
    void refusesNoiseThatBeginsAfterTheFirstLook() {
        byte[] file = new byte[40_000];
        byte[] text = "云麓市政务公开\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, file, 0, text.length);
        for (int i = text.length; i < file.length; i++) {
            file[i] = (byte) (i * 37 % 251);
        }

        assertThat(desk.refusal("坏.txt", file)).contains("可读的格式有");
    }
}
