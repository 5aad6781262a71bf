package org.mingtang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTests {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(TextDecoder.decode(new byte[0])).isEmpty();
    }

    @Test
    void aMarkAloneIsNoText() {
        assertThat(TextDecoder.decode(bytes(0xEF, 0xBB, 0xBF))).isEmpty();
        assertThat(TextDecoder.decode(bytes(0xFF, 0xFE))).isEmpty();
        assertThat(TextDecoder.decode(bytes(0xFE, 0xFF))).isEmpty();
    }

    @Test
    void aMarkDecidesBeforeAnythingElse() {
        assertThat(TextDecoder.decode(bytes(0xFF, 0xFE, 0x2D, 0x4E))).isEqualTo("中");
        assertThat(TextDecoder.decode(bytes(0xFE, 0xFF, 0x4E, 0x2D))).isEqualTo("中");
        assertThat(TextDecoder.decode(bytes(0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0xAD)))
                .isEqualTo("中");
    }

    @Test
    void aBrokenByteAfterAMarkIsShownAsBroken() {
        assertThat(TextDecoder.decode(bytes(0xEF, 0xBB, 0xBF, 0xFF, 'a'))).isEqualTo("\ufffda");
        assertThat(TextDecoder.decode(bytes(0xFF, 0xFE, 0x2D, 0x4E, 0x41))).isEqualTo("中\ufffd");
    }

    @Test
    void halfAMarkIsNone() {
        assertThat(TextDecoder.decode(bytes('o', 'k'))).isEqualTo("ok");
        assertThat(TextDecoder.decode(bytes(0xEF, 0xBB))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void findsTheCharsetOfUsualText(String charset) {
        String text = "云政发〔2026〕12号\r\n各县（市、区）人民政府：\r\n现将 2026 年要点印发给你们。\r\n";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void ofAHeadCutInsideACharacterTheWholeOnesAreRead(int cut) {
        byte[] whole = "云麓市".repeat(200).getBytes(StandardCharsets.UTF_8);

        String text = TextDecoder.decode(Arrays.copyOf(whole, whole.length - cut));

        assertThat(text).isEqualTo("云麓市".repeat(199) + "云麓");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ofAHeadCutInsideARareCharacterToo(int cut) {
        byte[] whole = ("文".repeat(400) + "𬍤").getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(Arrays.copyOf(whole, whole.length - cut))).isEqualTo("文".repeat(400));
    }

    @Test
    void aShortTextThatEndsInsideACharacterIsNoUtf8() {
        byte[] whole = "中".getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(Arrays.copyOf(whole, 2))).isEqualTo(new String(Arrays.copyOf(whole, 2), GB18030));
    }

    @Test
    void aFewZerosInUtf8ArePadding() {
        String text = "abcdefghijklmnopqrst\0\0";

        assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "2,false", "3,true", "100,true"})
    void moreThanOneControlCharacterInFiftyIsNoText(int controls, boolean binary) {
        String text = "文".repeat(100 - controls) + "\u0001".repeat(controls);

        assertThat(TextDecoder.looksBinary(text)).isEqualTo(binary);
    }

    @ParameterizedTest
    @CsvSource({"0,false", "50,false", "51,true", "100,true"})
    void zerosMayBeHalfOfIt(int zeros, boolean binary) {
        assertThat(TextDecoder.looksBinary("文".repeat(100 - zeros) + "\0".repeat(zeros)))
                .isEqualTo(binary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\u000b", "\f", "\r", "\u0007", " ", "文", "😀"})
    void whatTextIsMadeOfIsNotBinary(String usual) {
        assertThat(TextDecoder.looksBinary(usual.repeat(50))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\b", "\u000e", "\u001f", "\u007f", "\ufffd"})
    void whatNoTextIsMadeOfIs(String odd) {
        assertThat(TextDecoder.looksBinary(odd)).isTrue();
    }

    @Test
    void anEmptyTextIsNotBinary() {
        assertThat(TextDecoder.looksBinary("")).isFalse();
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.write(folder.resolve("要点.txt"), "一、总体要求".getBytes(GB18030));

        assertThat(TextDecoder.read(file)).isEqualTo("一、总体要求");
    }

    @Test
    void refusesAFileTooBigBeforeReadingIt() throws IOException {
        Path file = folder.resolve("大.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(TextDecoder.MOST_BYTES + 1);
        }

        assertThatExceptionOfType(UnreadableReason.Found.class)
                .isThrownBy(() -> TextDecoder.read(file))
                .withMessage("TOO_MUCH_CONTENT");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("噪.txt"), bytes(1, 2, 3, 4, 5, 6, 'a', 'b'));

        assertThatExceptionOfType(UnreadableReason.Found.class)
                .isThrownBy(() -> TextDecoder.read(file))
                .withMessage("UNKNOWN");
    }
}
