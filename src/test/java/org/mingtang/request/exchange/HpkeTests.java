package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.request.Applicant;
import org.mingtang.request.RequestDesk;

/** The seal for applicants' data is the one of the standard, so that any platform can open it. */
class HpkeTests {

    private static final byte[] INFO = hex("4f6465206f6e2061204772656369616e2055726e");
    private static final byte[] TEXT = hex("4265617574792069732074727574682c20747275746820626561757479");
    private static final byte[] BOUND = hex("436f756e742d30");
    private static final String ENC = "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431";
    private static final String CLOSED =
            "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a";

    private final OwnKey key = OwnKey.fresh();

    @Test
    @DisplayName("RFC 9180 A.1.1：X25519、HKDF-SHA256、AES-128-GCM，基本模式的标准例子")
    void closesAsTheStandardDoes() throws Exception {
        KeyPair chance = pair("52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736", ENC);
        KeyPair to = recipient();

        Hpke.Box box = Hpke.aes128().close(chance, to.getPublic(), INFO, BOUND, TEXT);

        assertThat(HexFormat.of().formatHex(box.enc())).isEqualTo(ENC);
        assertThat(HexFormat.of().formatHex(box.closed())).isEqualTo(CLOSED);
    }

    @Test
    @DisplayName("RFC 9180 A.1.1：打开标准例子")
    void opensWhatTheStandardClosed() throws Exception {
        assertThat(Hpke.aes128().open(recipient(), new Hpke.Box(hex(ENC), hex(CLOSED)), INFO, BOUND))
                .isEqualTo(TEXT);
    }

    @Test
    void opensOnlyForItsKeyItsPurposeAndItsPlace() throws Exception {
        Hpke hpke = Hpke.aes256();
        Hpke.Box box = hpke.close(key.seal().getPublic(), INFO, BOUND, TEXT);

        assertThat(hpke.open(key.seal(), box, INFO, BOUND)).isEqualTo(TEXT);
        assertThatThrownBy(() -> hpke.open(OwnKey.fresh().seal(), box, INFO, BOUND))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> hpke.open(key.seal(), box, BOUND, BOUND)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> hpke.open(key.seal(), box, INFO, INFO)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Hpke.aes128().open(key.seal(), box, INFO, BOUND))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    @DisplayName("任何一个字节被改动都打不开")
    void changedBytesDoNotOpen() {
        Hpke hpke = Hpke.aes256();
        Hpke.Box box = hpke.close(key.seal().getPublic(), INFO, BOUND, TEXT);
        for (int at = 0; at < box.closed().length; at++) {
            byte[] other = box.closed().clone();
            other[at] ^= 1;
            assertThatThrownBy(() -> hpke.open(key.seal(), new Hpke.Box(box.enc(), other), INFO, BOUND))
                    .isInstanceOf(GeneralSecurityException.class);
        }
        // The highest bit of a public key is no part of it (RFC 7748), but it is of what the key follows from.
        byte[] enc = box.enc().clone();
        enc[31] ^= (byte) 0x80;
        assertThatThrownBy(() -> hpke.open(key.seal(), new Hpke.Box(enc, box.closed()), INFO, BOUND))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aKeyOfNothingIsRefused() {
        var box = new Hpke.Box(new byte[32], new byte[40]);
        assertThatThrownBy(() -> Hpke.aes256().open(key.seal(), box, INFO, BOUND))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> RawKeys.x25519(new byte[31])).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    @DisplayName("申请人信息只在这件申请、这两个平台之间打得开，密文里没有他的名字")
    void applicantOpensOnlyOnItsWay() {
        Applicant applicant = RequestDesk.citizen("乔安");
        var caseKey = new CaseKey("city", new UUID(1, 2));
        Partner county = new Partner(
                "county",
                "东川",
                Partner.Relation.LOWER,
                null,
                false,
                true,
                Set.of("county"),
                List.of(ExchangeDesk.told(key)));
        PassedCase.Sealed sealed = ApplicantBox.close(applicant, caseKey, "city", county);

        assertThat(sealed.key()).isEqualTo(key.id());
        assertThat(new String(Base64.getDecoder().decode(sealed.box()), UTF_8)).doesNotContain("乔安", "13900001234");
        assertThat(ApplicantBox.open(sealed, key.seal(), caseKey, "city", "county"))
                .isEqualTo(applicant);
        var other = new CaseKey("city", new UUID(1, 3));
        assertThatThrownBy(() -> ApplicantBox.open(sealed, key.seal(), other, "city", "county"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApplicantBox.open(sealed, key.seal(), caseKey, "county", "city"))
                .isInstanceOf(IllegalArgumentException.class);
        var broken = new PassedCase.Sealed(sealed.key(), "??", sealed.box());
        assertThatThrownBy(() -> ApplicantBox.open(broken, key.seal(), caseKey, "city", "county"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair recipient() throws GeneralSecurityException {
        return pair(
                "4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8",
                "3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d");
    }

    private static KeyPair pair(String secret, String told) throws GeneralSecurityException {
        PrivateKey own = (XECPrivateKey) KeyFactory.getInstance("X25519")
                .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, hex(secret)));
        return new KeyPair(RawKeys.x25519(hex(told)), own);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
