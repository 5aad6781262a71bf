package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderParametersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "attachment; filename=a.pdf|a.pdf",
                "attachment; FileName=\"a b.pdf\"|a b.pdf",
                "attachment; filename=a b.pdf|a b.pdf",
                "attachment; filename=\"a;b.pdf\"; size=3|a;b.pdf",
                "attachment; filename=\"a\\\"b.pdf\"|a\"b.pdf",
                "attachment;filename=\"=?utf-8?B?55Sz6K+3?=.docx\"|申请.docx",
                "attachment; filename*=UTF-8''%E7%94%B3%E8%AF%B7.pdf|申请.pdf",
                "attachment; filename*=gb2312''%C9%EA%C7%EB.pdf; filename=x.pdf|申请.pdf",
                "attachment; filename*0*=UTF-8''%E7%94%B3; filename*1*=%E8%AF%B7; filename*2=\".pdf\"|申请.pdf",
                "attachment; filename*0=\"sq\"; filename*1=\".pdf\"|sq.pdf",
                "attachment; filename*=utf-8''50%25=x.pdf|50%=x.pdf",
                "attachment; filename=\"open|\"open",
                "attachment; filename=|",
                "attachment|",
                "attachment; =x; filename=y|y",
                "; ; ;filename=z|z",
            })
    void nameIsRead(String header, String name) {
        assertThat(HeaderParameters.of(header).text("filename")).isEqualTo(name == null ? "" : name);
    }

    @Test
    void bareBytesInANameAreRead() {
        String raw = new String("申请表.pdf".getBytes(SomeMail.GBK), StandardCharsets.ISO_8859_1);
        assertThat(HeaderParameters.of("attachment; filename=\"" + raw + "\"").text("filename"))
                .isEqualTo("申请表.pdf");
    }

    /** Each of these mime4j reads otherwise, see ADR 18. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "attachment; filename=sq(1).pdf|sq(1).pdf",
                "attachment; filename*=UTF-8''a+b.pdf|a+b.pdf",
                "attachment; filename*1=b.pdf; filename*0=a|ab.pdf",
                "attachment; filename=\"=?gb2312?B?1uzpRoa0?=.pdf\"|朱镕喆.pdf"
            })
    void namesAreReadAsTheyAreMeant(String header, String name) {
        assertThat(HeaderParameters.of(header).text("filename")).isEqualTo(name);
    }

    @Test
    void thousandsOfParametersAreReadToALimit() {
        assertThat(HeaderParameters.of("a" + "; x=1".repeat(100_000) + "; filename=y")
                        .text("filename"))
                .isEmpty();
        String pieces = "a; filename*0=x";
        for (int i = 1; i < 5_000; i++) {
            pieces += "; filename*" + i + "=x";
        }
        assertThat(HeaderParameters.of(pieces).text("filename")).hasSizeLessThanOrEqualTo(100);
    }
}
