package org.mingtang.publication.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key that signs notes under a name (C2SP signed-note); the name of a log's key is its origin. */
final class NoteKey {

    private static final byte ED25519 = 1;
    private static final int PUBLIC_BYTES = 32;

    private final String name;
    private final byte[] publicKey;
    private final PrivateKey privateKey;

    NoteKey(String name, byte[] publicKey, PrivateKey privateKey) {
        if (name.isEmpty() || name.contains("+") || name.codePoints().anyMatch(NoteKey::isSpaceOrControl)) {
            throw new IllegalArgumentException("A key's name has no space, control character or plus: " + name);
        }
        this.name = name;
        this.publicKey = publicKey.clone();
        this.privateKey = privateKey;
    }

    static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    /** The 32 bytes of RFC 8032, which end the X.509 form. */
    static byte[] publicBytes(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
    }

    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    String name() {
        return name;
    }

    /** How verifiers are told the key: {@code name+id+base64(type, key)}. */
    String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed().array());
    }

    /** Returns the text, which ends with a line feed, with a signature line below. */
    String sign(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("The text of a note ends with a line feed");
        }
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(privateKey);
            signing.update(text.getBytes(UTF_8));
            byte[] signature = signing.sign();
            ByteBuffer whole = ByteBuffer.allocate(id().length + signature.length)
                    .put(id())
                    .put(signature);
            return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(whole.array()) + "\n";
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    private byte[] id() {
        MessageDigest digest = MerkleHash.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        return Arrays.copyOf(digest.digest(typed().array()), Integer.BYTES);
    }

    private ByteBuffer typed() {
        return ByteBuffer.allocate(1 + publicKey.length).put(ED25519).put(publicKey);
    }

    private static boolean isSpaceOrControl(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static IllegalStateException noEd25519(GeneralSecurityException e) {
        return new IllegalStateException("Ed25519 failed", e);
    }
}
