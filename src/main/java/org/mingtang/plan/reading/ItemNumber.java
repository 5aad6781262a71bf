package org.mingtang.plan.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An Arabic item number in front of a requirement (labelling rule 5).
 *
 * @param no the number, null if there is none or the text holds several numbered items
 * @param text the requirement, without the number where there is one
 */
record ItemNumber(@Nullable String no, String text) {

    private static final Pattern FURTHER =
            Pattern.compile("[\\n。；;]\\s*(?:[2-9]|1\\d)\\s*[.．、](?!\\d)|[\\n。；;]\\s*[(（][2-9][)）]");

    static ItemNumber of(String text) {
        Heading heading = Heading.of(text);
        boolean arabic =
                heading != null && (heading.rank() == Heading.ARABIC || heading.rank() == Heading.ARABIC_IN_BRACKETS);
        if (heading == null
                || !arabic
                || FURTHER.matcher(text).find() && heading.digits().equals("1")) {
            return new ItemNumber(null, text);
        }
        return new ItemNumber(heading.digits(), heading.text());
    }

    /** The number in a number column; Chinese numerals are headings, never numbers. */
    static @Nullable String inColumn(String cell) {
        String digits = Text.narrow(Text.squeeze(cell)).replaceAll("^[^0-9]+|[^0-9]+$", "");
        return digits.matches("[0-9]{1,4}(?:[-.][0-9]{1,3})?") ? digits : null;
    }
}
