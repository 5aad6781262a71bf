package org.mingtang.request.letter;

import java.time.LocalDate;

/** How days are written in letters: Arabic numerals without leading zeros (GB/T 9704-2012). */
final class Written {

    private Written() {}

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** A sentence without white space around it and without the stop at its end. */
    static String bare(String sentence) {
        return sentence.strip().replaceFirst("[。；;.\\s]+$", "");
    }
}
