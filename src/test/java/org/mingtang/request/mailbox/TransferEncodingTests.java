package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferEncodingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base64|eXNx|ysq",
                "BASE64 |e X N x|ysq",
                "base64|eXNx==|ysq",
                "base64|eXNxeQ|ysqy",
                "base64|eXNxe|ysq",
                "base64|!!!|",
                "quoted-printable|a=3Db|a=b",
                "quoted-printable|a=|a",
                "quoted-printable|a=ZZ|a=ZZ",
                "quoted-printable|100=25|100%",
                "quoted-printable|a_b|a_b",
                "7bit|a=3Db|a=3Db",
                "8bit|eXNx|eXNx",
                "x-nothing|as it is|as it is",
            })
    void isUndoneAsFarAsItGoes(String encoding, String body, String text) {
        byte[] decoded = TransferEncoding.decode(body.getBytes(StandardCharsets.US_ASCII), encoding);
        assertThat(new String(decoded, StandardCharsets.US_ASCII)).isEqualTo(text == null ? "" : text);
    }

    @Test
    void softBreaksJoinLines() {
        byte[] body = "one=\r\n two= \t\nthree=E7=94=B3".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(TransferEncoding.decode(body, "quoted-printable"), StandardCharsets.UTF_8))
                .isEqualTo("one twothree申");
    }

    @Test
    void lineEndsOfTextAreThoseOfTheMail() {
        byte[] body = "one\ntwo\r\nthree".getBytes(StandardCharsets.US_ASCII);
        assertThat(new String(TransferEncoding.decode(body, "quoted-printable"), StandardCharsets.US_ASCII))
                .isEqualTo("one\r\ntwo\r\nthree");
    }

    @Test
    @DisplayName("what comes after the end of base64 is no part of it, and missing fill loses nothing")
    void endOfBase64IsWhereItsFillIs() {
        byte[] words = "申请公开会议纪要".getBytes(StandardCharsets.UTF_8);
        String coded = Base64.getEncoder().encodeToString(Arrays.copyOf(words, words.length - 1));
        byte[] unfilled = coded.replace("=", "").getBytes(StandardCharsets.US_ASCII);
        assertThat(TransferEncoding.decode(unfilled, "base64")).isEqualTo(Arrays.copyOf(words, words.length - 1));
        byte[] signed = (coded + "\r\n-- \r\nsent by a list").getBytes(StandardCharsets.US_ASCII);
        assertThat(TransferEncoding.decode(signed, "base64")).startsWith(Arrays.copyOf(words, words.length - 1));
    }

    @Test
    void underscoreIsASpaceInHeadersOnly() {
        byte[] body = "a_b".getBytes(StandardCharsets.US_ASCII);
        assertThat(TransferEncoding.quotedPrintable(body, true)).isEqualTo("a b".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anyBytesAreBorne() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] body = new byte[random.nextInt(60)];
            random.nextBytes(body);
            assertThat(TransferEncoding.decode(body, "base64")).hasSizeLessThanOrEqualTo(body.length);
            // a line end without its carriage return gets one (RFC 2045, 6.7 rule 4)
            assertThat(TransferEncoding.decode(body, "quoted-printable")).hasSizeLessThanOrEqualTo(2 * body.length);
        }
    }
}
