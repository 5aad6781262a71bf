package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
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
            assertThat(TransferEncoding.decode(body, "quoted-printable")).hasSizeLessThanOrEqualTo(body.length);
        }
    }
}
