package org.mingtang.database;

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
 * <p>A closed text reads {@code s1:<mark of the key>:<nonce and text, base 64>}. It opens only for the place that it was
 * closed for, so that it cannot be copied to another row.
 */
public final class Seal {

    private static final Pattern CLOSED = Pattern.compile("s1:([0-9a-f]{8}):([A-Za-z0-9+/]+={0,2})");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SealKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(SealKey key) {
        this.key = key;
    }

    /** Whether a text was closed by a seal, be it with this key or another. */
    public static boolean isClosed(String text) {
        return CLOSED.matcher(text).matches();
    }

    /** Whether a closed text was closed with the key that is in use. */
    public boolean isOurs(String closed) {
        Matcher parts = CLOSED.matcher(closed);
        return parts.matches() && parts.group(1).equals(key.mark());
    }

    /**
     * Returns the text closed for a place.
     *
     * @param place table, column and id of the row that will hold it
     */
    public String close(String text, String place) {
        byte[] whole = closeFile(text.getBytes(UTF_8), place);
        return "s1:" + key.mark() + ":" + Base64.getEncoder().encodeToString(whole);
    }

    /**
     * Returns what was closed for this place.
     *
     * @throws SealBroken when it was closed with another key or for another place, or was changed since
     */
    public String open(String closed, String place) {
        Matcher parts = CLOSED.matcher(closed);
        if (!parts.matches()) {
            throw new SealBroken("no closed text");
        }
        if (!parts.group(1).equals(key.mark())) {
            throw new SealBroken("closed with the key " + parts.group(1) + ", but the key in use is " + key.mark());
        }
        return new String(openFile(Base64.getDecoder().decode(parts.group(2)), place), UTF_8);
    }

    /**
     * Returns the content of a file closed for a place: nonce and closed bytes.
     *
     * @param place what will hold it, with its id
     */
    public byte[] closeFile(byte[] content, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(content);
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /**
     * Returns the file that was closed for this place.
     *
     * @throws SealBroken when it was closed with another key or for another place, or was changed since
     */
    public byte[] openFile(byte[] closed, String place) {
        if (closed.length < NONCE) {
            throw new SealBroken("cut short");
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE), place);
            return cipher.doFinal(closed, NONCE, closed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new SealBroken("changed, or closed with another key or for another place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /**
     * Returns a mark of a text by which equal texts are found without opening them, 64 hexadecimal digits.
     *
     * <p>Only who holds the key can make it, so that nobody can try out names against the database.
     */
    public String fingerprint(String text, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.aes().getEncoded(), "HmacSHA256"));
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }
}
