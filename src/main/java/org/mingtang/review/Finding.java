package org.mingtang.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One thing the check of a draft found, with its place.
 *
 * @param code what it is, finer than the kind and stable, e.g. resident-id or dates.validity-over
 * @param part key of the part as in {@link ReviewedText.Part}: title, docNumber, body, attachment:1, …
 * @param paragraph from 0, as {@link Paragraphs} counts them; -1 where the whole part is meant
 * @param offset of the quoted words in that paragraph, from 0; -1 where there is no place
 * @param quoted the words as they stand there; empty where something is missing
 * @param message what is wrong and what to do, a sentence a clerk understands
 * @param mended what could stand instead of the quoted words; null where only a person can tell
 * @param fingerprint the same for the same words between the same neighbours, wherever the paragraph moves
 */
public record Finding(
        FindingKind kind,
        String code,
        Severity severity,
        String part,
        int paragraph,
        int offset,
        String quoted,
        String message,
        @Nullable String mended,
        String fingerprint) {

    /** How much it weighs. */
    public enum Severity {
        /** Goes to review only when it is mended or kept with a reason. */
        REFUSE("须处理"),
        /** Shown to author and reviewers; may be kept with a reason. */
        WARN("请核对"),
        /** Could be better. */
        ADVICE("建议");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final int NEIGHBOURS = 8;

    /** A finding about a whole part. */
    public static Finding whole(
            FindingKind kind, String code, Severity severity, String part, String quoted, String message) {
        return new Finding(
                kind, code, severity, part, -1, -1, quoted, message, null, fingerprint(code, part, quoted, "", ""));
    }

    /**
     * A finding about a whole attachment. What was said of one file is not said of another in its place, nor unsaid when it
     * moves up in the list.
     *
     * @param file what the file is told from others by, its hash
     */
    public static Finding inFile(
            FindingKind kind, String code, Severity severity, String part, String file, String quoted, String message) {
        return new Finding(
                kind, code, severity, part, -1, -1, quoted, message, null, fingerprint(code, file, quoted, "", ""));
    }

    /** A finding about words in a paragraph. */
    public static Finding at(
            FindingKind kind,
            String code,
            Severity severity,
            String part,
            int paragraph,
            String text,
            int from,
            int to,
            String message,
            @Nullable String mended) {
        String quoted = text.substring(from, to);
        String before = text.substring(Math.max(0, from - NEIGHBOURS), from);
        String after = text.substring(to, Math.min(text.length(), to + NEIGHBOURS));
        return new Finding(
                kind,
                code,
                severity,
                part,
                paragraph,
                from,
                quoted,
                message,
                mended,
                fingerprint(code, part, quoted, before, after));
    }

    private static String fingerprint(String... facts) {
        StringBuilder all = new StringBuilder();
        for (String fact : facts) {
            all.append(fact.length()).append(':').append(fact);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
