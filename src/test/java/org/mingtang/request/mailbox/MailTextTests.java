package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTests {

    @ParameterizedTest
    @CsvSource({
        "GBK, gb2312, 镕基同志的来信",
        "GBK, GBK, 申请公开",
        "GBK, 'GB_2312-80', 申请公开",
        "GBK, cp936, 申请公开",
        "GB18030, gb18030, 㐀㐁𠀀申请",
        "GB18030, gb2312, 㐀㐁𠀀申请",
        "UTF-8, utf-8, 申请公开𠀀",
        "UTF-8, '\"UTF-8\"', 申请公开",
        "Big5, big5, 申請公開",
        "UTF-16, utf-16, 申请公开",
        "ISO-8859-1, iso-8859-1, Müller né",
    })
    void isDecodedByItsLabel(String charset, String label, String text) {
        assertThat(MailText.of(text.getBytes(Charset.forName(charset)), label)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, ''",
        "UTF-8, ''",
        "GBK, us-ascii",
        "GBK, iso-8859-1",
        "UTF-8, iso-8859-1",
        "UTF-8, gb2312",
        "GBK, utf-8",
        "GBK, no-such-charset",
        "UTF-8, unknown-8bit",
        "GBK, '../../etc/passwd'",
        "UTF-8, 'x y z'"
    })
    @DisplayName("a missing or wrong label does not make the words unreadable")
    void isDecodedByItsBytesWhereTheLabelIsWrong(String charset, String label) {
        String text = "申请公开云麓小学2025年学区划分的会议纪要";
        assertThat(MailText.of(text.getBytes(Charset.forName(charset)), label)).isEqualTo(text);
    }

    @Test
    void bytesThatAreNoTextBecomeSomethingAllTheSame() {
        assertThat(MailText.of(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0x80, 'a'}, "utf-8"))
                .isNotEmpty();
        assertThat(MailText.of(new byte[0], "gbk")).isEmpty();
    }

    @Test
    void nothingUnseenStaysInAText() {
        String hostile = "a\u0000b\u202Egnp.exe\u200Bc\u0007\uFEFFd\r\ne\rf\tg\uD800h\u0085i\u2066j";
        assertThat(MailText.seen(hostile)).isEqualTo("abgnp.execd\ne\nf\tghij");
    }

    @Test
    void charactersOutsideOfTheFirstPlaneStay() {
        assertThat(MailText.seen("𠀀𪚥")).isEqualTo("𠀀𪚥");
    }

    @Test
    void oneLineIsCutWithoutHalvingACharacter() {
        assertThat(MailText.line("  申请\n  公开\t表 ", 20)).isEqualTo("申请 公开 表");
        assertThat(MailText.line("𠀀𠀀𠀀", 3)).isEqualTo("𠀀…");
        assertThat(MailText.cut("𠀀𠀀", 4)).isEqualTo("𠀀𠀀");
        assertThat(MailText.line("abc", 3)).isEqualTo("abc");
    }

    @Test
    void markOfByteOrderIsNoWord() {
        assertThat(MailText.seen(MailText.of("\uFEFF申请".getBytes(StandardCharsets.UTF_8), "utf-8")))
                .isEqualTo("申请");
    }
}
