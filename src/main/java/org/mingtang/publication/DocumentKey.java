package org.mingtang.publication;

import java.util.Locale;
import java.util.regex.Pattern;

/** What two writings of one document number have in common, whatever their brackets, digits and spaces. */
final class DocumentKey {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}〔〕［］（）【】〖〗《》第]");

    private DocumentKey() {}

    static String of(String number) {
        StringBuilder plain = new StringBuilder();
        for (char c : number.toCharArray()) {
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return NOISE.matcher(plain)
                .replaceAll("")
                .replaceAll("(?<=[^0-9])0+(?=\\d)", "")
                .toUpperCase(Locale.ROOT);
    }
}
