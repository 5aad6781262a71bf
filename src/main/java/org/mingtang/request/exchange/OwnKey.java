package org.mingtang.request.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;

/** A pair of pairs of this platform: one to sign with, one to open what was sealed for it. */
record OwnKey(String id, KeyPair sign, KeyPair seal) {

    /** How it lies in the file of own keys, base 64: private keys in PKCS #8, public ones as their 32 bytes. */
    record Kept(String sign, String signPublic, String seal, String sealPublic) {}

    /** How a partner is told of it. */
    record Told(String sign, String seal) {}

    static OwnKey fresh() {
        try {
            KeyPair sign = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyPair seal = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            return new OwnKey(id(sign.getPublic()), sign, seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has Ed25519 and X25519", e);
        }
    }

    static OwnKey of(Kept kept) throws GeneralSecurityException {
        Base64.Decoder base64 = Base64.getDecoder();
        PublicKey sign = RawKeys.ed25519(base64.decode(kept.signPublic()));
        PublicKey seal = RawKeys.x25519(base64.decode(kept.sealPublic()));
        return new OwnKey(
                id(sign),
                new KeyPair(sign, RawKeys.own("Ed25519", base64.decode(kept.sign()))),
                new KeyPair(seal, RawKeys.own("X25519", base64.decode(kept.seal()))));
    }

    static Partner.Key other(Told told) throws GeneralSecurityException {
        PublicKey sign = RawKeys.ed25519(Base64.getDecoder().decode(told.sign()));
        return new Partner.Key(
                id(sign), sign, RawKeys.x25519(Base64.getDecoder().decode(told.seal())));
    }

    Kept kept() {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Kept(
                base64.encodeToString(sign.getPrivate().getEncoded()),
                told().sign(),
                base64.encodeToString(seal.getPrivate().getEncoded()),
                told().seal());
    }

    Told told() {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Told(
                base64.encodeToString(RawKeys.bytes(sign.getPublic())),
                base64.encodeToString(RawKeys.bytes(seal.getPublic())));
    }

    /** Follows from the key, so that nobody gives the same one to two. */
    private static String id(PublicKey sign) {
        return Wire.sha256(RawKeys.bytes(sign)).substring(0, 16);
    }
}
