package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C2SP signed-note and tlog-checkpoint")
class SignedHeadTests {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    private final PaperSite site = PaperSite.with(3);
    private final String note = site.pages.get("/log/checkpoint").text();

    @ParameterizedTest
    @DisplayName("Published examples of signed notes")
    @CsvSource(
            delimiter = '|',
            value = {
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
                        + "|If you think cryptography is the answer to your problem,~then you don't know what your problem is.~"
                        + "|x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
                        + "|This is an example message.~"
                        + "|Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM="
            })
    void takesPublishedSignatures(String key, String text, String signature) {
        byte[] whole = Base64.getDecoder().decode(signature);
        byte[] content = text.replace('~', '\n').getBytes(UTF_8);
        VerifierKey verifier = VerifierKey.read(key);
        assertThat(verifier.signed(content, Arrays.copyOfRange(whole, 4, whole.length)))
                .isTrue();
        content[0] ^= 1;
        assertThat(verifier.signed(content, Arrays.copyOfRange(whole, 4, whole.length)))
                .isFalse();
    }

    @Test
    void readsWhatWasSigned() {
        SignedHead head = SignedHead.read(note, site.key());
        assertThat(head.origin()).isEqualTo(PaperSite.ORIGIN);
        assertThat(head.size()).isEqualTo(3);
        assertThat(head.note()).isEqualTo(note);
    }

    @Test
    void passesOverSignaturesOfWitnesses() {
        String witness = "— witness.example/w " + Base64.getEncoder().encodeToString(new byte[76]) + "\n";
        assertThat(SignedHead.read(note + witness, site.key()).size()).isEqualTo(3);
        String body = note.substring(0, note.indexOf("\n\n") + 2);
        assertThat(SignedHead.read(body + witness + note.substring(body.length()), site.key())
                        .size())
                .isEqualTo(3);
        assertRefused(body + witness, "签名与公钥不符");
    }

    @Test
    void refusesANoteOneOfWhoseOwnSignaturesFails() {
        String own = note.substring(note.indexOf("\n\n") + 2);
        byte[] whole = Base64.getDecoder().decode(own.strip().split(" ", -1)[2]);
        whole[40] ^= 1;
        String broken =
                own.substring(0, own.lastIndexOf(' ') + 1) + Base64.getEncoder().encodeToString(whole) + "\n";
        assertRefused(note + broken, "签名与公钥不符");
    }

    @Test
    void refusesWhatWasChangedAfterSigning() {
        assertRefused(note.replace("\n3\n", "\n4\n"), "签名与公钥不符");
        assertRefused(note.replace(PaperSite.ORIGIN + "\n3", "other.example/log\n3"), "检查点属于");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\n\nb", "a\nb\n\n\n", "a\n\n— b c\n", "\n\n"})
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedHead.read(text, site.key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "-1", "3 ", "9999999999999999999", "x", ""})
    void refusesASizeThatIsNone(String size) {
        assertRefused(site.signed(PaperSite.ORIGIN + "\n" + size + "\n" + ROOT + "\n"), "检查点");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "***", ""})
    void refusesARootThatIsNone(String root) {
        assertRefused(site.signed(PaperSite.ORIGIN + "\n3\n" + root + "\n"), "检查点");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc",
                "PeterNeumann+c74f20a3+***",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void refusesWhatIsNoKey(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifierKey.read(key))
                .withMessageContaining("公钥");
    }

    private void assertRefused(String text, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedHead.read(text, site.key()))
                .withMessageContaining(because);
    }
}
