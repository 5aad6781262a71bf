package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("C2SP signed-note")
class NoteKeyTests {

    /** The published example of golang.org/x/mod/sumdb/note: private and public key, text and signature. */
    private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String VERIFIER_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    @Test
    void signsThePublishedExample() {
        assertThat(published().sign(TEXT)).isEqualTo(TEXT + """

                        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                        """);
    }

    @Test
    void writesThePublishedVerifierKey() {
        assertThat(published().verifierKey()).isEqualTo(VERIFIER_KEY);
    }

    @Test
    void signsOnlyTextThatEndsWithItsLine() {
        assertThatIllegalArgumentException().isThrownBy(() -> published().sign("no end"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u3000b", "a\u00a0b", "a\nb", "\u0001"})
    void refusesANameThatWouldBreakTheNote(String name) {
        KeyPair pair = NoteKey.fresh();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NoteKey(name, NoteKey.publicBytes(pair), pair.getPrivate()));
    }

    @Test
    void isTheSameAfterBeingWrittenDown() {
        KeyPair pair = NoteKey.fresh();
        NoteKey made = new NoteKey("www.yunlu.gov.cn/log", NoteKey.publicBytes(pair), pair.getPrivate());
        NoteKey read = new NoteKey(
                "www.yunlu.gov.cn/log",
                NoteKey.publicBytes(pair),
                NoteKey.privateKey(pair.getPrivate().getEncoded()));
        assertThat(read.sign("text\n")).isEqualTo(made.sign("text\n"));
    }

    @Test
    @DisplayName("C2SP tlog-checkpoint: origin, size and root, a line each")
    void writesACheckpointsThreeLines() {
        assertThat(Checkpoint.text(
                        "example.com/behind-the-sofa",
                        20852163,
                        Base64.getDecoder().decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")))
                .isEqualTo("""
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                        """);
    }

    private static NoteKey published() {
        byte[] seed = Arrays.copyOfRange(Base64.getDecoder().decode(SEED), 1, 33);
        byte[] head = HexFormat.of().parseHex("302e020100300506032b657004220420");
        byte[] pkcs8 = Arrays.copyOf(head, head.length + seed.length);
        System.arraycopy(seed, 0, pkcs8, head.length, seed.length);
        byte[] typed = Base64.getDecoder().decode(VERIFIER_KEY.substring(VERIFIER_KEY.lastIndexOf('+') + 1));
        return new NoteKey("PeterNeumann", Arrays.copyOfRange(typed, 1, 33), NoteKey.privateKey(pkcs8));
    }
}
