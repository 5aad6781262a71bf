package org.mingtang.publication.numbering;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.DocumentNumber;

/** What two writings of one document number, or of a part of one, have in common. */
public final class DocumentKey {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]|第");

    private DocumentKey() {}

    /** The letters and digits that count, in one spelling. */
    public static String of(String number) {
        String right = Objects.requireNonNullElse(rightForm(number), "");
        String plain = Normalizer.normalize(right, Normalizer.Form.NFKC);
        return NOISE.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The number as it should be written; as typed where that cannot be told. */
    public static @Nullable String rightForm(@Nullable String number) {
        if (number == null) {
            return null;
        }
        return Objects.requireNonNullElse(DocumentNumber.read(number).normalised(), number);
    }
}
