package org.mingtang.request.reckoning;

import java.time.LocalDate;

/**
 * One calendar day of a derivation.
 *
 * @param number which counted day it is, from 1; 0 for one that is not counted
 * @param provisional whether it lies in a year whose notice of days off is not known
 */
public record CountedDay(LocalDate day, Kind kind, int number, boolean provisional) {

    /** Why a day counts or not. */
    public enum Kind {
        /** 期间开始的当日不计入 (民法典第二百零一条). */
        START("起算日，不计入"),
        COUNTED("工作日"),
        DAY_OFF("休息日"),
        /** 征求意见所需时间不计算在内 (第三十三条第三款). */
        SUSPENDED("征求意见期间，不计入");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
