package org.mingtang.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewers have before them, cut into parts; only exactly this can be published.
 *
 * <p>Remarks point into a part, and a step of a chain may cover some parts only.
 */
public record ReviewedText(List<Part> parts) {

    /** How a part is shown. */
    public enum Form {
        /** Plain text, one paragraph a line. */
        TEXT,
        /** Sanitised HTML. */
        HTML,
        /** A stored file; the content is its SHA-256, the label its name. */
        FILE
    }

    /**
     * One part.
     *
     * @param key what it is, stable over the versions of a draft, e.g. title, body, attachment:1
     * @param label its word on the page, e.g. 标题
     * @param file id of the stored file, for {@link Form#FILE}
     */
    public record Part(
            String key,
            String label,
            Form form,
            String content,
            @Nullable String file) {

        public static Part text(String key, String label, String content) {
            return new Part(key, label, Form.TEXT, content, null);
        }

        public static Part html(String key, String label, String content) {
            return new Part(key, label, Form.HTML, content, null);
        }

        /** Its paragraphs as plain text, none of them blank; a remark names one by its place, from 0. */
        public List<String> blocks() {
            return TextBlocks.of(this).stream().map(TextBlocks.Block::text).toList();
        }
    }

    public ReviewedText {
        parts = List.copyOf(parts);
    }

    public Optional<Part> part(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** SHA-256 over keys, labels, forms and contents, each with its length before it; lower-case hex. */
    public String sha256() {
        StringBuilder all = new StringBuilder();
        for (Part part : parts) {
            for (String field : List.of(part.key(), part.label(), part.form().name(), part.content())) {
                all.append(field.length()).append(':').append(field);
            }
        }
        try {
            byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** Keys of the parts that differ, are new or are gone. */
    public Set<String> changedSince(ReviewedText before) {
        Set<String> changed = new TreeSet<>();
        for (Part part : parts) {
            if (!Objects.equals(before.part(part.key()).orElse(null), part)) {
                changed.add(part.key());
            }
        }
        before.parts().stream()
                .map(Part::key)
                .filter(key -> part(key).isEmpty())
                .forEach(changed::add);
        return changed;
    }
}
