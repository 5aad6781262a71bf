package org.mingtang.request.exchange;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a text for one key: HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-GCM, each
 * key for one text only.
 */
final class Hpke {

    private static final int HASH = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] NOTHING = {};
    private static final byte[] KEM = {'K', 'E', 'M', 0, 0x20};

    private final int keyBytes;
    private final byte[] suite;

    private Hpke(int keyBytes, int aead) {
        this.keyBytes = keyBytes;
        this.suite = new byte[] {'H', 'P', 'K', 'E', 0, 0x20, 0, 1, 0, (byte) aead};
    }

    /** With AES-256-GCM, as bundles use it. */
    static Hpke aes256() {
        return new Hpke(32, 2);
    }

    /** With AES-128-GCM, for which the RFC has test vectors. */
    static Hpke aes128() {
        return new Hpke(16, 1);
    }

    /**
     * A closed text with the key to its key.
     *
     * @param enc the 32 bytes of the key of chance it was closed with
     */
    record Box(byte[] enc, byte[] closed) {}

    /**
     * Closes a text.
     *
     * @param info what it is for
     * @param bound what it belongs to; it opens nowhere else
     */
    Box close(PublicKey to, byte[] info, byte[] bound, byte[] text) {
        try {
            return close(KeyPairGenerator.getInstance("X25519").generateKeyPair(), to, info, bound, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("X25519 failed", e);
        }
    }

    Box close(KeyPair chance, PublicKey to, byte[] info, byte[] bound, byte[] text) throws GeneralSecurityException {
        byte[] enc = RawKeys.bytes(chance.getPublic());
        byte[] shared = shared(agreed(chance.getPrivate(), to), enc, RawKeys.bytes(to));
        return new Box(enc, cipher(Cipher.ENCRYPT_MODE, shared, info, bound).doFinal(text));
    }

    /**
     * Opens what was closed for this key, this purpose and this place.
     *
     * @throws GeneralSecurityException when it was not, or was changed
     */
    byte[] open(KeyPair own, Box box, byte[] info, byte[] bound) throws GeneralSecurityException {
        byte[] agreed = agreed(own.getPrivate(), RawKeys.x25519(box.enc()));
        byte[] shared = shared(agreed, box.enc(), RawKeys.bytes(own.getPublic()));
        return cipher(Cipher.DECRYPT_MODE, shared, info, bound).doFinal(box.closed());
    }

    private static byte[] agreed(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private static byte[] shared(byte[] agreed, byte[] enc, byte[] to) throws GeneralSecurityException {
        byte[] prk = extract(KEM, NOTHING, "eae_prk", agreed);
        return expand(KEM, prk, "shared_secret", joined(enc, to), HASH);
    }

    private Cipher cipher(int mode, byte[] shared, byte[] info, byte[] bound) throws GeneralSecurityException {
        byte[] context = joined(
                new byte[] {0},
                extract(suite, NOTHING, "psk_id_hash", NOTHING),
                extract(suite, NOTHING, "info_hash", info));
        byte[] secret = extract(suite, shared, "secret", NOTHING);
        byte[] key = expand(suite, secret, "key", context, keyBytes);
        byte[] nonce = expand(suite, secret, "base_nonce", context, NONCE);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] material)
            throws GeneralSecurityException {
        return hmac(salt.length == 0 ? new byte[HASH] : salt, joined(labelled(suite, label), material));
    }

    /** One or less than one block of output is all that is ever needed. */
    private static byte[] expand(byte[] suite, byte[] prk, String label, byte[] info, int length)
            throws GeneralSecurityException {
        byte[] whole = joined(new byte[] {0, (byte) length}, labelled(suite, label), info, new byte[] {1});
        return Arrays.copyOf(hmac(prk, whole), length);
    }

    private static byte[] labelled(byte[] suite, String label) {
        return joined("HPKE-v1".getBytes(US_ASCII), suite, label.getBytes(US_ASCII));
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
