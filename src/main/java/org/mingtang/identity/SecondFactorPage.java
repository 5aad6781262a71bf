package org.mingtang.identity;

/**
 * The page of one's own one-time codes.
 *
 * @param on whether they are asked for now
 * @param codesLeft recovery codes not used yet
 * @param secret a fresh secret to turn them on with, base 32
 * @param link the same as an otpauth address, which opens the app on a telephone
 */
public record SecondFactorPage(boolean on, int codesLeft, String secret, String link) {

    /** Returns the secret in groups of four, to be typed by hand. */
    public String spacedSecret() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
