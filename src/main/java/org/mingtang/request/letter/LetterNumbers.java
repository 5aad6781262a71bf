package org.mingtang.request.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document numbers of an office's letters by its pattern, e.g. 云发改公复〔{年}〕{序号}号: the year in full, hexagonal
 * brackets, the serial without leading zeros and anew each year (GB/T 9704-2012, 7.2.5).
 */
public final class LetterNumbers {

    private final String before;
    private final Pattern number;

    /** @throws LetterFault where the pattern is not of the form 机关代字〔{年}〕{序号}号 */
    public LetterNumbers(String pattern) {
        Matcher parts = Pattern.compile("([^\\s\\d{}〔〕]+)〔\\{年}〕\\{序号}号").matcher(pattern);
        if (!parts.matches()) {
            throw new LetterFault(List.of("文号格式应当写作“机关代字〔{年}〕{序号}号”，括号用六角括号。"));
        }
        before = parts.group(1);
        number = Pattern.compile(Pattern.quote(before) + "〔([1-9]\\d{3})〕([1-9]\\d{0,8})号");
    }

    /**
     * Returns the number after the last.
     *
     * @param last the highest number given so far, null if there is none
     * @throws LetterFault where the last is not of this pattern or of a later year
     */
    public String next(@Nullable String last, int year) {
        int serial = 1;
        if (last != null) {
            Matcher given = number.matcher(last);
            if (!given.matches() || Integer.parseInt(given.group(1)) > year) {
                throw new LetterFault(List.of("不能接着“" + last + "”编" + year + "年的文号。"));
            }
            serial = Integer.parseInt(given.group(1)) == year ? Integer.parseInt(given.group(2)) + 1 : 1;
        }
        return before + "〔" + year + "〕" + serial + "号";
    }

    /** Whether a number is one of this office's letters of a year. */
    public boolean isOf(String given, int year) {
        Matcher parts = number.matcher(given);
        return parts.matches() && Integer.parseInt(parts.group(1)) == year;
    }
}
