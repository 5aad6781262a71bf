package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.request.RequestFile;
import org.mingtang.request.Requests;

/** Messages made to harm: each becomes a letter that says what was left out, in little time and memory. */
class HostileMailTests {

    @Test
    @DisplayName("a hundred levels of parts: opened to the twentieth, and said so")
    void nestedPartsAreOpenedToALimit() {
        var mail = SomeMail.from("qiaoan@example.cn");
        for (int level = 0; level < 100; level++) {
            mail.line("Content-Type: multipart/mixed; boundary=\"n" + level + "\"")
                    .line("")
                    .line("--n" + level);
        }
        IncomingLetter letter = LetterReader.read(mail.saying("里层"));
        assertThat(letter.notes()).singleElement().asString().contains("嵌套超过 20 层");
        assertThat(letter.text()).doesNotContain("里层");
    }

    @Test
    void messagesWithinMessagesAreOpenedToALimit() {
        var mail = new SomeMail();
        for (int level = 0; level < 100; level++) {
            mail.line("Subject: level" + level)
                    .line("Content-Type: message/rfc822")
                    .line("");
        }
        IncomingLetter letter = LetterReader.read(mail.saying("里层"));
        assertThat(letter.subject()).isEqualTo("level0");
        assertThat(letter.text()).contains("level20").doesNotContain("level21");
        assertThat(letter.notes()).hasSize(1);
    }

    @Test
    @DisplayName("a large message within messages is not copied at each level")
    void nestedLargeMessageTakesNoMoreMemoryThanOne() {
        var mail = new SomeMail();
        for (int level = 0; level < 19; level++) {
            mail.line("Content-Type: message/rfc822").line("");
        }
        byte[] letter = mail.saying(new byte[20 << 20]);
        assertThat(LetterReader.read(letter).notes()).singleElement().asString().contains("只读了开头");
    }

    @Test
    @DisplayName("a hundred thousand levels, of parts or of messages: no more of them are opened than the twentieth")
    void endlessNestingHoldsNobodyUp() {
        var parts = SomeMail.from("qiaoan@example.cn");
        var messages = new SomeMail();
        for (int level = 0; level < 100_000; level++) {
            parts.line("Content-Type: multipart/mixed; boundary=n" + level)
                    .line("")
                    .line("--n" + level);
            messages.line("Content-Type: message/rfc822").line("");
        }
        assertThat(LetterReader.read(parts.saying("里层")).notes()).hasSize(1);
        assertThat(LetterReader.read(messages.saying("里层")).notes()).hasSize(1);
    }

    @Test
    @DisplayName("winmail.dat stays what it is: an attachment, beside what the letter says")
    void winmailIsAnAttachment() {
        byte[] tnef = {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0, 6};
        var letter = LetterReader.read(SomeMail.with("attachment; filename=winmail.dat", "application/ms-tnef", tnef));
        assertThat(letter.text()).contains("会议纪要");
        assertThat(letter.attachments()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("winmail.dat");
            assertThat(each.content()).isEqualTo(tnef);
        });
    }

    @Test
    void thousandsOfPartsAreReadToALimit() {
        var mail = SomeMail.from("qiaoan@example.cn")
                .line("Content-Type: multipart/mixed; boundary=b")
                .line("");
        for (int part = 0; part < 5_000; part++) {
            mail.line("--b")
                    .line("Content-Disposition: attachment; filename=a" + part + ".txt")
                    .line("")
                    .line("x");
        }
        IncomingLetter letter = LetterReader.read(mail.line("--b--").bytes());
        assertThat(letter.attachments()).hasSize(LetterReader.MOST_ATTACHMENTS);
        assertThat(letter.notes()).hasSize(2).anyMatch(note -> note.contains("附件超过 40 个"));
    }

    @Test
    void hugeHeadersAreReadToALimit() {
        var mail = new SomeMail().header("Subject", "申".repeat(3_000_000));
        for (int i = 0; i < 20_000; i++) {
            mail.header("X-" + i, "y");
        }
        IncomingLetter letter =
                LetterReader.read(mail.header("From", "late@example.cn").saying("正文"));
        assertThat(letter.subject()).hasSize(301);
        assertThat(letter.address()).as("behind the thousandth header").isEmpty();
        assertThat(letter.text()).isEqualTo("正文");
    }

    @Test
    void headerOfAMillionLinesIsReadToALimit() {
        byte[] mail = ("Subject: a\r\n" + " b\r\n".repeat(1_000_000) + "\r\nx").getBytes(StandardCharsets.US_ASCII);
        assertThat(LetterReader.read(mail).subject()).startsWith("a").hasSizeLessThanOrEqualTo(301);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd",
                "C:\\Users\\x\\表.docx|表.docx",
                "/absolute/申请.pdf|申请.pdf",
                "..|附件1.pdf",
                "a\u0000.pdf|a.pdf",
                "表\u202Efdp.exe|表fdp.exe",
                "con:aux*?.txt|con_aux__.txt",
                "   |附件1.pdf",
                "a\tb.pdf|a b.pdf",
            })
    @DisplayName("names with folders, ends of text and turned letters become plain names")
    void attachmentNamesAreMadeSafe(String given, String name) {
        assertThat(AttachmentName.of(given == null ? " " : given, "application/pdf", 1))
                .isEqualTo(name);
    }

    @Test
    void longNamesKeepTheirEnding() {
        assertThat(AttachmentName.of("长".repeat(5_000) + ".PDF", "x/y", 1)).hasSizeLessThanOrEqualTo(120);
        assertThat(AttachmentName.of("长".repeat(500) + ".PDF", "x/y", 1))
                .hasSize(120)
                .endsWith(".pdf");
        assertThat(AttachmentName.of("长".repeat(500), "x/y", 1)).hasSize(120);
        assertThat(AttachmentName.of("", "message/rfc822", 3)).isEqualTo("附件3.eml");
        assertThat(AttachmentName.of("", "x/y", 3)).isEqualTo("附件3");
    }

    @Test
    @DisplayName("a packed file that would fill the disk is never unpacked, and is no file of a case")
    void zipBombIsBytesAndNothingElse() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("0"));
            zip.write(new byte[50 << 20]);
        }
        var letter = LetterReader.read(
                SomeMail.with("attachment; filename=bomb.zip", "application/zip", packed.toByteArray()));
        var attachment = letter.attachments().get(0);
        assertThat(attachment.content()).hasSize(packed.size());
        assertThat(upload(attachment).refusal()).get().asString().contains("bomb.zip", "格式不能接收");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.docm", "a.pdf.js", "a", "a.html"})
    void attachmentsOfOtherKindsAreRefusedByTheGuardOfUploads(String name) {
        assertThat(upload(new IncomingLetter.Attachment(name, new byte[] {1})).refusal())
                .isPresent();
        assertThat(upload(new IncomingLetter.Attachment("a.PDF", new byte[] {1}))
                        .refusal())
                .isEmpty();
    }

    @Test
    void deepHtmlIsRead() {
        byte[] mail = new SomeMail()
                .header("Content-Type", "text/html")
                .saying("<div>".repeat(100_000) + "深处" + "</div>".repeat(100_000));
        assertThat(LetterReader.read(mail).text()).contains("深处");
    }

    @Test
    void endlessTextIsCutAndSaid() {
        IncomingLetter letter = LetterReader.read(new SomeMail().saying("字".repeat(200_000)));
        assertThat(letter.text()).hasSize(LetterReader.LONGEST_TEXT);
        assertThat(letter.notes()).singleElement().asString().contains("正文太长");
    }

    @Test
    @DisplayName("text too long to be read whole is cut at a line, so that its beginning stays readable")
    void longTextIsReadFromItsBeginning() {
        byte[] mail = new SomeMail()
                .header("Content-Type", "text/plain; charset=gbk")
                .saying("一行汉字\n".repeat(300_000).getBytes(SomeMail.GBK));
        IncomingLetter letter = LetterReader.read(mail);
        assertThat(letter.text()).startsWith("一行汉字\n一行汉字").hasSize(LetterReader.LONGEST_TEXT);
        assertThat(letter.notes()).hasSize(2).anyMatch(note -> note.contains("只读了开头"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "no header at all",
                "Content-Type: multipart/mixed\r\n\r\nx",
                "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\nx",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--bb\r\n\r\nx",
                "Content-Type: /\r\n\r\nx",
                "Content-Type: text/plain; charset=\u0000\r\n\r\nx",
                "Content-Type: text/plain; charset=\"\r\n\r\nx",
                "Content-Transfer-Encoding: base64\r\n\r\n=",
                ": no name\r\nSubject\r\n\r\nx",
                "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b--\r\n",
            })
    void brokenMessagesBecomeLetters(String message) {
        assertThatCode(() -> LetterReader.read(message.getBytes(StandardCharsets.ISO_8859_1)))
                .doesNotThrowAnyException();
    }

    @Test
    void boundaryThatBeginsLikeAnotherIsNoneOfIt() {
        byte[] mail = new SomeMail()
                .header("Content-Type", "multipart/mixed; boundary=b")
                .line("")
                .line("--b")
                .line("")
                .line("--bc 不是分界")
                .line("--b--")
                .line("尾声")
                .bytes();
        assertThat(LetterReader.read(mail).text()).isEqualTo("--bc 不是分界");
    }

    @Test
    @DisplayName("a thousand damaged messages: each becomes a letter")
    void damagedMessagesBecomeLetters() {
        byte[] whole = SomeMail.with("attachment; filename*=utf-8''a%20b.pdf", "application/pdf", new byte[300]);
        var random = new Random(20260302);
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change < 1 + random.nextInt(40); change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            IncomingLetter letter = LetterReader.read(damaged);
            assertThat(letter.text() + letter.subject() + letter.sender()).doesNotContain("\u0000", "\r");
            letter.attachments()
                    .forEach(each -> assertThat(each.name()).isNotBlank().doesNotContain("/", "\\"));
        }
    }

    private static Requests.Upload upload(IncomingLetter.Attachment attachment) {
        return new Requests.Upload(RequestFile.Kind.APPLICATION, attachment.name(), attachment.content());
    }
}
