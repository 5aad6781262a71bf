package org.mingtang.publication.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("rules 6.1: index numbers are unique for each organ and year; their pattern is the office's own")
class IndexPatternTests {

    @ParameterizedTest
    @CsvSource({
        "{code}/{year}-{serial:5}, 000014349, 2017, 110, 000014349/2017-00110",
        "{code}/{year}-{serial:5}, 640000001, 2024, 490, 640000001/2024-00490",
        "{code}/{year}-{serial:5}, 11441700007280420Y, 2021, 50, 11441700007280420Y/2021-00050",
        "{code}-{year}-{serial:6}, 01527918X, 2020, 153077, 01527918X-2020-153077",
        "{year}{serial:3}{code}, AB, 2026, 7, 2026007AB",
        "{code}/{year}-{serial:1}, AB, 2026, 9, AB/2026-9"
    })
    void writesTheFormsMetInTheCountry(String form, String code, int year, int serial, String number) {
        assertThat(IndexPattern.of(form).write(code, year, serial)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"99999, X/2026-99999", "100000, X/2026-100000", "1, X/2026-00001"})
    void growsRatherThanCutsWhenAYearHasMoreThanItsDigits(int serial, String number) {
        assertThat(IndexPattern.of("{code}/{year}-{serial:5}").write("X", 2026, serial))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{code}/{year}",
                "{code}/{serial:5}",
                "{year}-{serial:5}",
                "{code}/{year}-{serial}",
                "{code}/{year}-{serial:0}",
                "{code}/{year}-{serial:10}",
                "code/year-serial:5"
            })
    void refusesAPatternByWhichTwoDocumentsCouldGetTheSameNumber(String form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexPattern.of(form))
                .withMessageContaining("{code}、{year} 和 {serial:位数}")
                .withMessageEndingWith("现在是 " + form);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 42, 99999})
    void keepsToTheDefaultFormOfTheRules(int serial) {
        assertThat(IndexPattern.of("{code}/{year}-{serial:5}").write("MT0000001", 2026, serial))
                .matches("^[0-9A-Z]{9,18}/\\d{4}-\\d{5}$");
    }
}
