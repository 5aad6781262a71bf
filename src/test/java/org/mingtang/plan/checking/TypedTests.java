package org.mingtang.plan.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.plan.reading.ReadPlan.Period;

class TypedTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\r\n", "　"})
    void whatIsBlankIsNothing(String typed) {
        assertThat(Typed.text(typed)).isNull();
        assertThat(Typed.digits(typed)).isNull();
        assertThat(Typed.number(typed)).isNull();
        assertThat(Typed.id(typed)).isNull();
        assertThat(Typed.choice(Period.class, typed)).isNull();
    }

    @Test
    void textIsTakenWithoutTheSpacesAroundIt() {
        assertThat(Typed.text("　开展 培训。\n")).isEqualTo("开展 培训。");
    }

    @Test
    void theTwoCharactersABrowserSendsForALineBreakAreOne() {
        assertThat(Typed.text("一、培训；\r\n二、评价。\r\n")).isEqualTo("一、培训；\n二、评价。");
    }

    @Test
    void textItselfIsNotRewritten() {
        assertThat(Typed.text("不少于１０次（全年）"))
                .as("the words of the office stay as they are")
                .isEqualTo("不少于１０次（全年）");
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "' 10 ', 10", "１０, 10", "007, 7", "0, 0", "999999, 999999", "２０２６, 2026"})
    void aNumberIsDigitsPlainOrFullWidth(String typed, int number) {
        assertThat(Typed.number(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"十", "-1", "1.5", "1 000", "1000000", "10天", "1e3", "+5", "٣"})
    void anythingElseIsNoNumber(String typed) {
        assertThat(Typed.number(typed)).isNull();
    }

    @Test
    void anIdIsReadOrThereIsNone() {
        UUID id = UUID.randomUUID();

        assertThat(Typed.id(" " + id + " ")).isEqualTo(id);
        assertThat(Typed.id("市教育局")).isNull();
        assertThat(Typed.id("1' or '1'='1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "YEARS", "每年", "0", "YEAR;MONTH"})
    void whatWasNotOfferedCannotBeChosen(String typed) {
        assertThat(Typed.choice(Period.class, typed)).isNull();
    }

    @Test
    void everythingOfferedCanBeChosen() {
        for (Period period : Period.values()) {
            assertThat(Typed.choice(Period.class, period.name())).isEqualTo(period);
        }
    }
}
