package org.mingtang.request.letter;

import java.time.LocalDate;

/** How days are written in letters: Arabic numerals without leading zeros (GB/T 9704-2012). */
final class Written {

    private Written() {}

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
