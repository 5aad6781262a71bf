package org.mingtang.policy.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a text says about itself or about another document; a proposal that a clerk confirms.
 *
 * @param quote the sentence that says it
 * @param address the piece where it stands
 * @param day for {@code EFFECTIVE} and {@code VALID}: the day named, null where it is counted
 * @param months for {@code VALID}: how long from the day it takes effect, 0 where a day is named
 * @param days for {@code EFFECTIVE} without a day: how many days after promulgation or issue, 0 for the day itself
 * @param reference the other document, for all other kinds
 */
public record Clue(
        Kind kind,
        String quote,
        String address,
        @Nullable LocalDate day,
        int months,
        int days,
        @Nullable Reference reference) {

    /** What is said. */
    public enum Kind {
        /** 自…起施行. */
        EFFECTIVE("施行日期"),
        /** 有效期, 试行期. */
        VALID("有效期"),
        ABOLISHES("废止"),
        /** 宣布失效. */
        DECLARES_LAPSED("宣布失效"),
        AMENDS("修改"),
        BASED_ON("依据"),
        /** 印发, 公布. */
        PRINTS("印发"),
        /** 转发, 批转. */
        FORWARDS("转发"),
        INTERPRETS("解读");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
