package org.mingtang.privacy;

import java.util.Arrays;

/**
 * Text without the signs that nobody sees (soft hyphens, zero-width spaces, marks of direction): words copied from web
 * pages and chats carry them, and digits that they part are one number to every reader.
 *
 * @param places where each character stood in the text as it was; one more for its end
 */
record Visible(String text, int[] places) {

    static Visible of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] places = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            if (Character.getType(original.charAt(i)) != Character.FORMAT) {
                places[text.length()] = i;
                text.append(original.charAt(i));
            }
        }
        places[text.length()] = original.length();
        return new Visible(text.toString(), Arrays.copyOf(places, text.length() + 1));
    }

    /** The same datum where it stands in the text as it was. */
    PersonalDatum placed(PersonalDatum found) {
        return new PersonalDatum(
                found.kind(),
                found.code(),
                found.sure(),
                places[found.from()],
                places[found.to() - 1] + 1,
                found.message(),
                found.masked());
    }
}
