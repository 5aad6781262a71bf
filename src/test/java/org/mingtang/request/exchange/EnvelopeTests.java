package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.request.exchange.BundleRefused.Reason;
import org.mingtang.request.exchange.Partner.Relation;

/** One way to write a signed file, and keys that change. */
class EnvelopeTests {

    private final OwnKey old = OwnKey.fresh();
    private final OwnKey fresh = OwnKey.fresh();
    private final OwnKey foreign = OwnKey.fresh();

    /** A platform that knows another by these keys. */
    private Links knowing(OwnKey... keys) {
        var other = new Partner(
                "county",
                "东川",
                Relation.LOWER,
                null,
                false,
                true,
                Set.of("county"),
                Stream.of(keys).map(ExchangeDesk::told).toList());
        return new Links("city", "云麓", List.of(foreign), List.of(other));
    }

    private static Links signing(OwnKey... keys) {
        return new Links("county", "东川", List.of(keys), List.of());
    }

    @Test
    @DisplayName("DSSE 的签名内容：版本、类型和内容各带长度")
    void whatIsSignedHasTypeAndLengths() {
        assertThat(new String(Envelope.signed("http://example.com/HelloWorld", "hello world".getBytes(UTF_8)), UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void writtenAndReadItIsTheSame() {
        var envelope = new Envelope(Envelope.BUNDLE, "明堂".getBytes(UTF_8), "0123456789abcdef", new byte[64]);
        Envelope read = Envelope.read(envelope.bytes());
        assertThat(read.payload()).isEqualTo(envelope.payload());
        assertThat(read.bytes()).isEqualTo(envelope.bytes());
    }

    static Stream<String> otherWritings() {
        String good = new String(
                new Envelope(Envelope.BUNDLE, new byte[] {1}, "0123456789abcdef", new byte[] {2}).bytes(), US_ASCII);
        return Stream.of(
                good + "\n",
                " " + good,
                good.replace(":", ": "),
                good.replace("\"AQ==\"", "\"AR==\""),
                good.replace("\"AQ==\"", "\"AQ\""),
                good.replace("{\"payloadType\"", "{\"more\":1,\"payloadType\""),
                good.replace("]}", ",{\"keyid\":\"0123456789abcdef\",\"sig\":\"Ag==\"}]}"),
                good.replace("0123456789abcdef", "0123456789ABCDEF"),
                good.replace("exchange-bundle", "exchange-bündle"),
                good.replace("exchange", "\\u0065xchange"),
                good.substring(1),
                "[]",
                "null",
                "",
                "\u0000");
    }

    @ParameterizedTest
    @MethodSource("otherWritings")
    @DisplayName("换任何一种写法，哪怕意思相同，也读不出来")
    void everyOtherWritingIsRefused(String written) {
        assertThatThrownBy(() -> Envelope.read(written.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        BundleRefused.class, why -> assertThat(why.reason()).isEqualTo(Reason.UNREADABLE));
    }

    @Test
    void tooLargeIsNotEvenRead() {
        assertThatThrownBy(() -> Envelope.read(new byte[Envelope.MOST + 1]))
                .isInstanceOfSatisfying(
                        BundleRefused.class, why -> assertThat(why.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    @DisplayName("换密钥：新旧公钥都在时，旧密钥签的还认；旧公钥撤下后不认")
    void keysChangeWithoutAGap() {
        byte[] before = signing(old).sign(Envelope.BUNDLE, new byte[] {1});
        byte[] after = signing(fresh, old).sign(Envelope.BUNDLE, new byte[] {1});

        assertThat(knowing(fresh, old).open(Envelope.BUNDLE, before).side()).isEqualTo("county");
        assertThat(knowing(fresh, old).open(Envelope.BUNDLE, after).side()).isEqualTo("county");
        assertThat(knowing(fresh).open(Envelope.BUNDLE, after).side()).isEqualTo("county");
        refused(Reason.UNKNOWN_KEY, knowing(fresh), before);
        refused(Reason.UNKNOWN_KEY, knowing(old), after);
    }

    @Test
    @DisplayName("别的密钥冒用密钥编号，签名对不上")
    void borrowedKeyIdDoesNotHelp() {
        byte[] signed = signing(foreign).sign(Envelope.BUNDLE, new byte[] {1});
        Envelope envelope = Envelope.read(signed);
        byte[] borrowed = new Envelope(envelope.type(), envelope.payload(), old.id(), envelope.signature()).bytes();
        refused(Reason.BAD_SIGNATURE, knowing(old), borrowed);
    }

    @Test
    @DisplayName("回执的签名不能拿来当数据包的签名")
    void signatureHoldsForItsTypeOnly() {
        byte[] receipt = signing(old).sign(Envelope.RECEIPT, new byte[] {1});
        refused(Reason.UNREADABLE, knowing(old), receipt);
        Envelope envelope = Envelope.read(receipt);
        refused(
                Reason.BAD_SIGNATURE,
                knowing(old),
                new Envelope(Envelope.BUNDLE, envelope.payload(), envelope.keyId(), envelope.signature()).bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 200})
    void signatureOfWrongLengthIsRefused(int length) {
        var envelope = new Envelope(Envelope.BUNDLE, new byte[] {1}, old.id(), new byte[length]);
        refused(Reason.BAD_SIGNATURE, knowing(old), envelope.bytes());
    }

    @Test
    void ownSignatureIsKnownAsOnesOwn() {
        assertThat(signing(fresh, old)
                        .open(Envelope.ORDER, signing(old).sign(Envelope.ORDER, new byte[] {1}))
                        .side())
                .isEqualTo("county");
    }

    private static void refused(Reason reason, Links links, byte[] bytes) {
        assertThatThrownBy(() -> links.open(Envelope.BUNDLE, bytes))
                .isInstanceOfSatisfying(
                        BundleRefused.class, why -> assertThat(why.reason()).isEqualTo(reason));
    }
}
