package org.mingtang.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public key as it is told to verifiers: {@code name+id+base64(1, key)} (C2SP signed-note, Ed25519). */
record VerifierKey(String name, String id, PublicKey key, String text) {

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException when it is no such key, with a sentence for whoever gave it */
    static VerifierKey read(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("公钥应写成“名称+编号+base64”的样子。");
        }
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("公钥的第三段不是 base64。", e);
        }
        if (typed.length != 33 || typed[0] != 1) {
            throw new IllegalArgumentException("只认 Ed25519 公钥。");
        }
        if (!id(parts[0], typed).equals(parts[1])) {
            throw new IllegalArgumentException("公钥的编号与公钥不符，可能抄漏了。");
        }
        return new VerifierKey(parts[0], parts[1], key(typed), text.strip());
    }

    boolean signed(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String id(String name, byte[] typed) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes(name.getBytes(UTF_8));
        named.write('\n');
        named.writeBytes(typed);
        return HexFormat.of().formatHex(Tree.sha256(named.toByteArray()), 0, 4);
    }

    private static PublicKey key(byte[] typed) {
        byte[] encoded = Arrays.copyOf(X509, X509.length + 32);
        System.arraycopy(typed, 1, encoded, X509.length, 32);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("公钥不是有效的 Ed25519 公钥。", e);
        }
    }
}
