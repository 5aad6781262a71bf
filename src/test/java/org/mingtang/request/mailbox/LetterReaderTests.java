package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters as programs in use write them. */
class LetterReaderTests {

    private static final String WORDS = "申请公开云麓小学2025年学区划分的会议纪要。";

    @ParameterizedTest
    @CsvSource({
        "GBK, gb2312, base64",
        "GB18030, gb18030, base64",
        "UTF-8, utf-8, quoted-printable",
        "UTF-8, utf-8, 8bit",
        "GBK, GBK, 8bit",
        "GBK, '', 8bit",
        "GBK, gbk, quoted-printable",
        "UTF-8, us-ascii, 8bit"
    })
    void readsItsWordsHoweverTheyAreWritten(String charset, String label, String encoding) {
        byte[] words = WORDS.getBytes(Charset.forName(charset));
        byte[] body = switch (encoding) {
            case "base64" -> SomeMail.base64(words).getBytes(StandardCharsets.US_ASCII);
            case "quoted-printable" -> quotedPrintable(words).getBytes(StandardCharsets.US_ASCII);
            default -> words;
        };
        byte[] mail = SomeMail.from("qiaoan@example.cn")
                .header("Subject", SomeMail.word("UTF-8", "政府信息公开申请"))
                .header("Content-Type", "text/plain" + (label.isEmpty() ? "" : "; charset=" + label))
                .header("Content-Transfer-Encoding", encoding)
                .saying(body);
        IncomingLetter letter = LetterReader.read(mail);
        assertThat(letter.text()).isEqualTo(WORDS);
        assertThat(letter.subject()).isEqualTo("政府信息公开申请");
        assertThat(letter.notes()).isEmpty();
    }

    @Test
    @DisplayName("only HTML: lines and table cells stay apart; styles, scripts and hidden text are no words")
    void readsHtml() {
        byte[] mail = SomeMail.from("qiaoan@example.cn")
                .header("Content-Type", "text/html; charset=utf-8")
                .saying(
                        "<html><head><title>x</title><style>p{}</style></head><body><p>申请人：<b>乔安</b></p>"
                                + "<table><tr><td>电话</td><td>139</td></tr></table><div>所需信息：<br>会议&nbsp;纪要&amp;附件</div>"
                                + "<script>alert(1)</script><span style='display:none'>隐藏</span><img src='https://t.example/x.gif'></body></html>");
        assertThat(LetterReader.read(mail).text()).isEqualTo("申请人：乔安\n\n电话 139\n\n所需信息：\n会议 纪要&附件");
    }

    @Test
    void prefersThePlainWayOfSayingTheSame() {
        assertThat(LetterReader.read(alternative(WORDS)).text()).isEqualTo(WORDS);
    }

    @Test
    void takesTheOtherWayWhereThePlainOneIsEmpty() {
        assertThat(LetterReader.read(alternative(" ")).text()).isEqualTo("网页里的话");
    }

    private static byte[] alternative(String plain) {
        return SomeMail.from("qiaoan@example.cn")
                .header("Content-Type", "multipart/alternative;\r\n boundary=b2")
                .line("")
                .line("这一行谁也不读")
                .line("--b2")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line(plain)
                .line("--b2")
                .line("Content-Type: text/html; charset=utf-8")
                .line("")
                .line("<p>网页里的话</p>")
                .line("--b2--")
                .bytes();
    }

    @Test
    void bringsItsAttachments() {
        byte[] content = {0, 1, 2, (byte) 0xFF};
        var letter = LetterReader.read(SomeMail.with("attachment; filename=\"表.pdf\"", "application/pdf", content));
        assertThat(letter.text()).isEqualTo("申请公开学区划分的会议纪要。");
        assertThat(letter.attachments()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("表.pdf");
            assertThat(each.content()).isEqualTo(content);
            assertThat(each.kilobytes()).isEqualTo(1);
        });
    }

    @Test
    void textWithANameIsAnAttachment() {
        var letter = LetterReader.read(SomeMail.with("inline; filename=a.txt", "text/plain", new byte[] {'x'}));
        assertThat(letter.attachments()).hasSize(1);
        assertThat(letter.text()).doesNotContain("x");
    }

    @Test
    void emptyPartsAreNoAttachments() {
        assertThat(LetterReader.read(SomeMail.with("attachment; filename=a.pdf", "application/pdf", new byte[0]))
                        .attachments())
                .isEmpty();
    }

    @Test
    void readsWhatWasForwarded() {
        byte[] mail = SomeMail.from("工作人员 <clerk@yunlu.example>")
                .header("Subject", "转：申请")
                .header("Content-Type", "multipart/mixed; boundary=b3")
                .line("")
                .line("--b3")
                .line("")
                .line("请处理。")
                .line("--b3")
                .line("Content-Type: message/rfc822")
                .line("")
                .line("From: =?utf-8?B?5LmU5a6J?= <qiaoan@example.cn>")
                .line("Subject: =?utf-8?B?55Sz6K+3?=")
                .line("Content-Type: text/plain; charset=utf-8")
                .line("")
                .line(WORDS)
                .line("--b3--")
                .bytes();
        IncomingLetter letter = LetterReader.read(mail);
        assertThat(letter.address()).isEqualTo("clerk@yunlu.example");
        assertThat(letter.text())
                .startsWith("请处理。")
                .contains("转发的邮件", "乔安 <qiaoan@example.cn>", "主题：申请")
                .endsWith(WORDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "qiaoan@example.cn||qiaoan@example.cn",
                "<qiaoan@example.cn>||qiaoan@example.cn",
                "\"乔安\" <qiaoan@example.cn>|乔安|qiaoan@example.cn",
                "=?utf-8?B?5LmU5a6J?= <qiaoan@example.cn>|乔安|qiaoan@example.cn",
                "\"mayor@yunlu.example\" <qiaoan@example.cn>|mayor@yunlu.example|qiaoan@example.cn",
                "乔安|乔安|",
                "||",
            })
    @DisplayName("the sender is the address in the angle brackets, whatever the name pretends")
    void knowsItsSender(String from, String name, String address) {
        IncomingLetter letter = LetterReader.read(
                new SomeMail().header("From", from == null ? "" : from).saying("x"));
        assertThat(letter.name()).isEqualTo(name == null ? "" : name);
        assertThat(letter.address()).isEqualTo(address == null ? "" : address);
    }

    @Test
    void foldedHeadersAreOne() {
        byte[] mail = SomeMail.from("qiaoan@example.cn")
                .line("Subject: =?utf-8?B?55Sz?=")
                .line("\t=?utf-8?B?6K+3?=")
                .saying(WORDS);
        assertThat(LetterReader.read(mail).subject()).isEqualTo("申请");
    }

    @Test
    void lineEndsOfAnySystemAreRead() {
        byte[] unix = "Subject: a\nContent-Type: text/plain\n\none\ntwo\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(LetterReader.read(unix).subject()).isEqualTo("a");
        assertThat(LetterReader.read(unix).text()).isEqualTo("one\ntwo");
    }

    @Test
    void isWrittenNowhereByAccident() {
        var letter = LetterReader.read(SomeMail.with("attachment; filename=a.pdf", "application/pdf", new byte[] {1}));
        assertThat(letter.toString() + letter.attachments()).doesNotContain("乔安", "qiaoan", "a.pdf");
    }

    private static String quotedPrintable(byte[] bytes) {
        var out = new StringBuilder();
        for (byte each : bytes) {
            out.append("=%02X".formatted(each & 0xFF));
            if (out.length() % 72 == 0) {
                out.append("=\r\n");
            }
        }
        return out.toString();
    }
}
