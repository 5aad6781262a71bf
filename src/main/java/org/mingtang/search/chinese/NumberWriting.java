package org.mingtang.search.chinese;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document number (发文字号) however it is typed: 云政发〔2026〕14号, 云政发[2026]14, 云政发 2026 14.
 *
 * @param office the letters of the office, folded; empty if only year and number were typed
 * @param number null if only office and year were typed
 */
public record NumberWriting(
        String office, int year, @Nullable Integer number) {

    private static final Pattern FORM = Pattern.compile(
            "^(?<office>[\\p{IsHan}]{0,12})(?<open>[〔\\[(（【{<《 ]{0,3})"
                    + "(?<year>(?:19|20)\\d\\d)(?<close>[〕\\])）】}>》年 ,，.、/_-]{0,4})(?:第? ?0{0,4}(?<number>[1-9]\\d{0,4}) ?号?)?$");

    /** Reads what was typed if all of it is a document number. */
    public static Optional<NumberWriting> of(String typed) {
        var match = FORM.matcher(Folding.fold(typed.strip()));
        if (typed.length() > 40 || !match.matches()) {
            return Optional.empty();
        }
        var number = match.group("number");
        boolean marked = !(match.group("open") + match.group("close")).isEmpty();
        var office = match.group("office");
        // 2026 alone is a year, 公报2026 words; 云政发2026 14 is a number for its second part.
        if (number == null && (office.isEmpty() || match.group("open").isBlank()) || number != null && !marked) {
            return Optional.empty();
        }
        return Optional.of(new NumberWriting(
                office, Integer.parseInt(match.group("year")), number == null ? null : Integer.valueOf(number)));
    }

    /** Returns any number without what people leave out or write otherwise: 市政府令 第35号 is 市政府令第35号. */
    public static String bare(String typed) {
        return Folding.fold(typed).replaceAll("[^\\p{IsHan}a-z0-9]+", "");
    }

    /** Returns the number as the index holds it, or the beginning of it. */
    public String asTerm() {
        return String.format(Locale.ROOT, "%s|%d|%s", office, year, number == null ? "" : number + "|");
    }

    /** Returns the number without its office as the index holds it. */
    public NumberWriting withoutOffice() {
        return new NumberWriting("", year, number);
    }
}
