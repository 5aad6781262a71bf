package org.mingtang.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages and their parts as bytes. */
class MimePartTests {

    private static MimePart part(String message) {
        return MimePart.of(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(MimePart part) {
        return new String(part.content(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void headersAreFoundByAnyCaseAndTheFirstCounts() {
        MimePart message = part("Subject: one\r\nSUBJECT: two\r\nX-A:no space\r\nX-Empty:\r\n\r\nbody");
        assertThat(message.header("subject")).isEqualTo("one");
        assertThat(message.header("x-a")).isEqualTo("no space");
        assertThat(message.has("X-EMPTY")).isTrue();
        assertThat(message.header("X-Empty")).isEmpty();
        assertThat(message.has("x-none")).isFalse();
        assertThat(message.header("x-none")).isEmpty();
        assertThat(text(message)).isEqualTo("body");
    }

    @Test
    void linesThatAreNoHeadersAreLeftOut() {
        MimePart message = part("Subject: one\r\nno header this\r\nTo: x\r\n\r\nbody");
        assertThat(message.header("to")).isEqualTo("x");
        assertThat(message.header("subject")).isEqualTo("one");
    }

    @Test
    void messageWithoutHeadersIsAllBody() {
        assertThat(text(part("just words\r\nand more"))).isEqualTo("just words\r\nand more");
        assertThat(text(part("\r\nbody"))).isEqualTo("body");
    }

    @Test
    void messageThatEndsWithItsHeadersHasNoBody() {
        MimePart message = part("Subject: one\r\n continued");
        assertThat(message.header("subject")).isEqualTo("one continued");
        assertThat(message.content()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html; charset=x|text/html",
                "TEXT/HTML|text/html",
                "text/html;|text/html",
                "text|text/plain",
                "text/|text/plain",
                "../etc|text/plain",
                "multipart/mixed ; boundary=b|multipart/mixed",
                "application/vnd.ms-excel|application/vnd.ms-excel",
            })
    void typeIsReadOrPlainText(String header, String type) {
        assertThat(part("Content-Type: " + header + "\r\n\r\n").type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"attachment, true", "ATTACHMENT; filename=x, true", "inline, false", "x-attachment, false"})
    void knowsWhetherItIsAttached(String disposition, boolean attached) {
        assertThat(part("Content-Disposition: " + disposition + "\r\n\r\n").isAttached())
                .isEqualTo(attached);
    }

    @Test
    void nameOfTheDispositionGoesBeforeThatOfTheType() {
        assertThat(part("Content-Type: x/y; name=a\r\nContent-Disposition: inline; filename=b\r\n\r\n")
                        .name())
                .isEqualTo("b");
        assertThat(part("Content-Type: x/y; name=a\r\n\r\n").name()).isEqualTo("a");
        assertThat(part("Content-Type: x/y\r\n\r\n").name()).isEmpty();
    }

    @Test
    void partsStandBetweenTheirBoundaries() {
        MimePart message =
                part("Content-Type: multipart/mixed; boundary=b\r\n\r\npreamble\r\n--b\r\n\r\none\r\n--b  \r\n"
                        + "X: y\r\n\r\ntwo\r\nlines\r\n--b--\r\nepilogue");
        List<MimePart> parts = message.parts(10);
        assertThat(parts).hasSize(2);
        assertThat(text(parts.get(0))).isEqualTo("one");
        assertThat(text(parts.get(1))).isEqualTo("two\r\nlines");
        assertThat(parts.get(1).header("x")).isEqualTo("y");
    }

    @Test
    void lastBoundaryMayBeMissing() {
        List<MimePart> parts = part("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none")
                .parts(10);
        assertThat(parts).hasSize(1);
        assertThat(text(parts.get(0))).isEqualTo("one");
    }

    @Test
    void noMorePartsAreReadThanAskedFor() {
        assertThat(part("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(9))
                        .parts(4))
                .hasSize(4);
        assertThat(part("Content-Type: multipart/mixed; boundary=" + "b".repeat(300) + "\r\n\r\nx")
                        .parts(4))
                .isEmpty();
    }

    @Test
    @DisplayName("a part of a part sees nothing of its neighbours")
    void innerPartsEndWithTheirOwnPart() {
        MimePart message = part("Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n"
                + "Content-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n\r\ninner\r\n--o\r\n\r\nneighbour\r\n--o--");
        List<MimePart> parts = message.parts(10);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).parts(10))
                .singleElement()
                .satisfies(inner -> assertThat(text(inner)).isEqualTo("inner"));
    }

    @Test
    void carriedMessageIsReadAlsoWhereItIsEncoded() {
        String inner = "Subject: inner\r\n\r\nbody";
        assertThat(part("Content-Type: message/rfc822\r\n\r\n" + inner)
                        .carried()
                        .header("subject"))
                .isEqualTo("inner");
        String encoded = SomeMail.base64(inner, StandardCharsets.US_ASCII);
        assertThat(part("Content-Type: message/rfc822\r\nContent-Transfer-Encoding: BASE64\r\n\r\n" + encoded)
                        .carried()
                        .header("subject"))
                .isEqualTo("inner");
    }

    @Test
    void digestIsThatOfTheBodyAlone() {
        String digest = part("Subject: a\r\n\r\nbody").digest();
        assertThat(part("Received: x\r\nSubject: b\r\n\r\nbody").digest())
                .isEqualTo(digest)
                .hasSize(64);
        assertThat(part("Subject: a\r\n\r\nbodY").digest()).isNotEqualTo(digest);
    }

    @Test
    @DisplayName("a part that begins with its words, without headers and blank line, loses none of them")
    void partsWithoutHeadersAreAllBody() {
        List<MimePart> parts = part("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\njust words\r\nand more\r\n"
                        + "\r\nand still\r\n--b\r\n only these\r\n--b\r\nX: y\r\nno header\r\nZ: z\r\n\r\nlast\r\n--b--")
                .parts(10);
        assertThat(parts).hasSize(3);
        assertThat(text(parts.get(0))).isEqualTo("just words\r\nand more\r\n\r\nand still");
        assertThat(parts.get(0).header("just words")).isEmpty();
        assertThat(text(parts.get(2))).isEqualTo("last");
        assertThat(parts.get(2).header("z")).isEqualTo("z");
    }

    @Test
    void wordsThatAreNoHeadersMayBeLong() {
        String words = "words ".repeat(100_000) + "\r\nmore";
        assertThat(text(part(words))).isEqualTo(words);
    }

    @Test
    @DisplayName("RFC 2046, 5.1.5: the parts of a digest are messages, also where they do not say so")
    void partsOfADigestAreMessages() {
        MimePart digest =
                part("Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nSubject: one\r\n\r\nfirst\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nsecond\r\n--b--");
        assertThat(digest.parts(10)).extracting(MimePart::type).containsExactly("message/rfc822", "text/plain");
        assertThat(digest.parts(10).get(0).carried().header("subject")).isEqualTo("one");
        assertThat(text(digest.parts(10).get(0).carried())).isEqualTo("first");
    }

    @Test
    void commentsInATypeAreNoPartOfIt() {
        MimePart message = part("Content-Type: multipart/mixed (of a list); boundary=b\r\n\r\n--b\r\n\r\none\r\n--b--");
        assertThat(message.type()).isEqualTo("multipart/mixed");
        assertThat(message.parts(10)).hasSize(1);
    }

    @Test
    void partsWhoseBoundaryNeverComesAreReadAsTheyStand() {
        MimePart message = part("Content-Type: multipart/mixed; boundary=b\r\n\r\nwords\r\n--other--");
        assertThat(message.parts(10)).isEmpty();
        assertThat(text(message)).isEqualTo("words\r\n--other--");
        assertThat(message.isSpoilt()).isFalse();
        assertThat(message.carried().content()).isEmpty();
    }

    @Test
    void digestOfAMessageWithoutHeadersIsThatOfAllOfIt() {
        assertThat(part("no header at all").digest())
                .isEqualTo(part("\r\nno header at all").digest())
                .isEqualTo(part("X: y\r\n\r\nno header at all").digest());
        assertThat(part("").digest()).hasSize(64);
    }

    @Test
    @DisplayName("lines in any order make a message that is read to its end, and has a digest")
    void anyLinesAreReadToTheEnd() {
        List<String> lines = List.of(
                "--b",
                "--b--",
                "--c",
                "",
                "words",
                ": no name",
                " folded",
                "X: y",
                "Content-Type: multipart/mixed; boundary=b",
                "Content-Type: multipart/digest; boundary=c",
                "Content-Type: multipart/alternative",
                "Content-Type: message/rfc822",
                "Content-Transfer-Encoding: base64",
                "Content-Transfer-Encoding: quoted-printable",
                "=",
                "Content-Type: text/html; charset=\"");
        var random = new Random(20260302);
        for (int n = 0; n < 5_000; n++) {
            var message = new StringBuilder();
            for (int line = random.nextInt(40); line >= 0; line--) {
                message.append(lines.get(random.nextInt(lines.size()))).append(random.nextInt(9) == 0 ? "\n" : "\r\n");
            }
            MimePart read = part(message.toString());
            assertThat(read.isSpoilt()).as(message.toString()).isFalse();
            assertThat(read.digest()).hasSize(64);
            assertThat(read.content()).isNotNull();
        }
    }
}
