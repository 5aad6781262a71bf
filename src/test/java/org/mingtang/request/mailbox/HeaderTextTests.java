package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain words|plain words",
                "=?utf-8?B?55Sz6K+35YWs5byA?=|申请公开",
                "=?UTF-8?q?=E7=94=B3=E8=AF=B7_a?=|申请 a",
                "=?gb2312?B?yerH67mrv6o=?=|申请公开",
                "=?GBK*zh?B?yerH67mrv6o=?=|申请公开",
                "Re: =?utf-8?B?55Sz6K+3?= (2)|Re: 申请 (2)",
                "=?utf-8?B?55Sz?= =?utf-8?B?6K+3?=|申请",
                "=?utf-8?B?55Sz?= und =?gbk?B?x+s=?=|申 und 请",
                "=?utf-8?B?55Sz?=   =?gbk?B?x+s=?=|申请",
                "=?utf-8?X?abc?=|=?utf-8?X?abc?=",
                "=?utf-8?B?55Sz|=?utf-8?B?55Sz",
                "=?no-such?Q?abc?=|abc",
            })
    void encodedWordsAreRead(String raw, String text) {
        assertThat(HeaderText.of(raw)).isEqualTo(text);
    }

    @Test
    @DisplayName("a character cut in two by a program that counts bytes comes together again")
    void halvesOfACharacterComeTogether() {
        byte[] bytes = "依申请公开".getBytes(StandardCharsets.UTF_8);
        var encoder = Base64.getEncoder();
        String raw = "=?utf-8?B?" + encoder.encodeToString(Arrays.copyOf(bytes, 4)) + "?=\r\n =?UTF-8?B?"
                + encoder.encodeToString(Arrays.copyOfRange(bytes, 4, bytes.length)) + "?=";
        assertThat(HeaderText.of(raw)).isEqualTo("依申请公开");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GBK"})
    void bareBytesAreRead(String charset) throws Exception {
        String raw = new String("申请公开会议纪要".getBytes(charset), StandardCharsets.ISO_8859_1);
        assertThat(HeaderText.of(raw)).isEqualTo("申请公开会议纪要");
    }

    @Test
    void endlessHeadersAreReadToALimit() {
        String endless = "=?utf-8?B?".repeat(1_000_000);
        assertThat(HeaderText.of(endless)).hasSize(HeaderText.LONGEST);
        assertThat(HeaderText.of("=?a?b?".repeat(500_000))).hasSizeLessThanOrEqualTo(HeaderText.LONGEST);
    }
}
