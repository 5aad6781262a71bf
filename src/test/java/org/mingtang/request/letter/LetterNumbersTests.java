package org.mingtang.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("文号 (GB/T 9704-2012, 7.2.5): hexagonal brackets, the year in full, no leading zeros")
class LetterNumbersTests {

    private static final LetterNumbers NUMBERS = new LetterNumbers("云发改公复〔{年}〕{序号}号");

    @ParameterizedTest(name = "after {0} in {1}: {2}")
    @CsvSource({
        ", 2026, 云发改公复〔2026〕1号",
        "云发改公复〔2026〕1号, 2026, 云发改公复〔2026〕2号",
        "云发改公复〔2026〕99号, 2026, 云发改公复〔2026〕100号",
        "云发改公复〔2025〕312号, 2026, 云发改公复〔2026〕1号"
    })
    void countsOnWithinTheYear(String last, int year, String next) {
        assertThat(NUMBERS.next(last, year)).isEqualTo(next);
        assertThat(NUMBERS.isOf(next, year)).isTrue();
        assertThat(NUMBERS.isOf(next, year + 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"云发改公复〔2027〕1号", "云教公复〔2026〕1号", "云发改公复[2026]1号", "云发改公复〔2026〕01号", "云发改公复〔26〕1号", "1", ""})
    void doesNotCountOnFromAnythingElse(String last) {
        assertThatThrownBy(() -> NUMBERS.next(last, 2026))
                .isInstanceOf(LetterFault.class)
                .hasMessageContaining("不能接着“" + last + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云发改公复[{年}]{序号}号",
                "云发改公复〔{年}〕第{序号}号",
                "〔{年}〕{序号}号",
                "云发改公复〔{年}〕号",
                "云发改公复{序号}号",
                "云发改公复〔{年}〕{序号}",
                "云 发改〔{年}〕{序号}号",
                ""
            })
    void refusesOtherPatterns(String pattern) {
        assertThatThrownBy(() -> new LetterNumbers(pattern))
                .isInstanceOf(LetterFault.class)
                .hasMessageContaining("六角括号");
    }

    @Test
    void takesSignsOfPatternsInTheOrgansWordAsTheyAre() {
        LetterNumbers odd = new LetterNumbers("云(发)改.公复〔{年}〕{序号}号");
        assertThat(odd.next("云(发)改.公复〔2026〕3号", 2026)).isEqualTo("云(发)改.公复〔2026〕4号");
        assertThat(odd.isOf("云(发)改X公复〔2026〕4号", 2026)).isFalse();
    }
}
