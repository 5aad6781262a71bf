package org.mingtang.request.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The 32 bytes of RFC 7748 and RFC 8032 that keys are told by, and the JDK's keys. */
final class RawKeys {

    private static final int BYTES = 32;
    private static final String X25519 = "302a300506032b656e032100";
    private static final String ED25519 = "302a300506032b6570032100";

    private RawKeys() {}

    /** They end the X.509 form. */
    static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }

    static PublicKey x25519(byte[] raw) throws GeneralSecurityException {
        return key("X25519", X25519, raw);
    }

    static PublicKey ed25519(byte[] raw) throws GeneralSecurityException {
        return key("Ed25519", ED25519, raw);
    }

    static PrivateKey own(String algorithm, byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static PublicKey key(String algorithm, String head, byte[] raw) throws GeneralSecurityException {
        if (raw.length != BYTES) {
            throw new GeneralSecurityException("a key has 32 bytes, not " + raw.length);
        }
        byte[] prefix = HexFormat.of().parseHex(head);
        byte[] whole = Arrays.copyOf(prefix, prefix.length + BYTES);
        System.arraycopy(raw, 0, whole, prefix.length, BYTES);
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(whole));
    }
}
