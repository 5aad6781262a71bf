package org.mingtang.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes what the database must not hold in plain words, with AES-256-GCM, and opens it again.
 *
 * <p>A closed text reads {@code s1:<mark of the key>:<nonce and text, base 64>}, a closed file begins with the same words. It
 * opens only for the place that it was closed for, so that it cannot be copied to another row. What was closed with an old
 * key opens as long as the key is kept.
 */
public final class Seal {

    private static final Pattern CLOSED = Pattern.compile("s1:([0-9a-f]{8}):([A-Za-z0-9+/]+={0,2})");
    private static final Pattern HEAD = Pattern.compile("s1:([0-9a-f]{8}):");
    private static final int HEAD_BYTES = 12;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(Keys keys) {
        this.keys = keys;
    }

    /** Whether a text was closed by a seal, be it with this key or another. */
    public static boolean isClosed(String text) {
        return CLOSED.matcher(text).matches();
    }

    /** Whether a closed text was closed with a key that is at hand. */
    public boolean isOurs(String closed) {
        Matcher parts = CLOSED.matcher(closed);
        return parts.matches() && keys.ring().find(parts.group(1)).isPresent();
    }

    /** How everything begins that is closed from now on: {@code s1:<mark of the key in use>:}. */
    public String head() {
        return head(keys.ring().active());
    }

    /** How a closed file begins, which names its key. */
    public static String headOf(byte[] closed) {
        return new String(closed, 0, Math.min(HEAD_BYTES, closed.length), ISO_8859_1);
    }

    KeyRing ring() {
        return keys.ring();
    }

    String where() {
        return keys.where();
    }

    /**
     * Returns the text closed for a place.
     *
     * @param place table, column and id of the row that will hold it
     */
    public String close(String text, String place) {
        SealKey key = keys.ring().active();
        return head(key) + Base64.getEncoder().encodeToString(encrypted(key, text.getBytes(UTF_8), place));
    }

    /**
     * Returns what was closed for this place.
     *
     * @throws SealBroken when its key is not at hand, it was closed for another place, or changed since
     */
    public String open(String closed, String place) {
        Matcher parts = CLOSED.matcher(closed);
        if (!parts.matches()) {
            throw new SealBroken("no closed text");
        }
        byte[] whole = Base64.getDecoder().decode(parts.group(2));
        return new String(decrypted(key(parts.group(1)), whole, place), UTF_8);
    }

    /**
     * Returns the content of a file closed for a place.
     *
     * @param place what will hold it, with its id
     */
    public byte[] closeFile(byte[] content, String place) {
        SealKey key = keys.ring().active();
        byte[] closed = encrypted(key, content, place);
        return ByteBuffer.allocate(HEAD_BYTES + closed.length)
                .put(head(key).getBytes(US_ASCII))
                .put(closed)
                .array();
    }

    /**
     * Returns the file that was closed for this place.
     *
     * @throws SealBroken when its key is not at hand, it was closed for another place, or changed since
     */
    public byte[] openFile(byte[] closed, String place) {
        Matcher head = HEAD.matcher(headOf(closed));
        if (head.matches()) {
            return decrypted(key(head.group(1)), Arrays.copyOfRange(closed, HEAD_BYTES, closed.length), place);
        }
        return decryptedBefore(closed, place);
    }

    /** Before there could be several keys, files did not name theirs. */
    private byte[] decryptedBefore(byte[] closed, String place) {
        SealBroken broken = new SealBroken("no key");
        for (SealKey key : keys.ring().all().toList()) {
            try {
                return decrypted(key, closed, place);
            } catch (SealBroken other) {
                broken = other;
            }
        }
        throw broken;
    }

    /**
     * Returns a mark of a text by which equal texts are found without opening them, 64 hexadecimal digits.
     *
     * <p>Only who holds the key can make it, so that nobody can try out names against the database. It is a key of its own,
     * which stays when the others change.
     */
    public String fingerprint(String text, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.ring().marks().aes().getEncoded(), "HmacSHA256"));
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    private SealKey key(String mark) {
        return keys.ring().find(mark).orElseThrow(() -> SealBroken.keyMissing(mark, keys.where()));
    }

    private static String head(SealKey key) {
        return "s1:" + key.mark() + ":";
    }

    private byte[] encrypted(SealKey key, byte[] content, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(key, Cipher.ENCRYPT_MODE, nonce, place).doFinal(content);
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private static byte[] decrypted(SealKey key, byte[] closed, String place) {
        if (closed.length < NONCE + TAG_BITS / Byte.SIZE) {
            throw new SealBroken("cut short");
        }
        try {
            Cipher cipher = cipher(key, Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE), place);
            return cipher.doFinal(closed, NONCE, closed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new SealBroken("changed, or closed with another key or for another place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private static Cipher cipher(SealKey key, int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }
}
