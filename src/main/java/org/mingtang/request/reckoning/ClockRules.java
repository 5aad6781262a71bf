package org.mingtang.request.reckoning;

import java.time.LocalDate;
import java.util.List;

/**
 * The law's numbers for the clock, in working days, by the day of receipt.
 *
 * @param effectiveFrom the first day of receipt they hold for; the earliest set also serves what is older
 * @param reply within which to answer (第三十三条第二款)
 * @param extension most by which that may be extended (第三十三条第二款)
 * @param correctionNotice within which to ask for correction (第三十条)
 * @param correction given for correction when the notice names no day; the law only says reasonable
 * @param opinion within which those asked answer (第三十二条、第三十四条)
 * @param payment within which to pay (国办函〔2020〕109号第六条)
 */
public record ClockRules(
        LocalDate effectiveFrom,
        int reply,
        int extension,
        int correctionNotice,
        int correction,
        int opinion,
        int payment) {

    public static final String FEE_PERIODS = "国办函〔2020〕109号第六条";

    /** Latest first. */
    private static final List<ClockRules> ALL =
            List.of(new ClockRules(LocalDate.of(2019, 5, 15), 20, 20, 7, 15, 15, 20));

    public static ClockRules on(LocalDate receivedOn) {
        for (var rules : ALL) {
            if (!receivedOn.isBefore(rules.effectiveFrom)) {
                return rules;
            }
        }
        return ALL.get(ALL.size() - 1);
    }
}
