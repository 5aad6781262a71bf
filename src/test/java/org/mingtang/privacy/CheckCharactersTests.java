package org.mingtang.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check characters of numbers of people, and what covers them. */
class CheckCharactersTests {

    private static final String ID = "11010519491231002X";

    @Test
    @DisplayName("GB 11643-1999: of the eleven check characters exactly one is right")
    void acceptsOneCheckCharacterOnly() {
        String first = ID.substring(0, 17);
        long right = "0123456789X"
                .chars()
                .filter(c -> ResidentIds.checks(first + (char) c))
                .count();

        assertThat(right).isOne();
        assertThat(ResidentIds.checks(ID)).isTrue();
        assertThat(ResidentIds.checks("11010519491231002X"))
                .as("the example of the standard")
                .isTrue();
        assertThat(ResidentIds.checks("11010519491231002x")).isTrue();
        assertThat(ResidentIds.checks("440524188001010014")).as("the other one").isTrue();
    }

    @Test
    @DisplayName("GB 11643-1999: no single digit can be mistyped unnoticed")
    void noticesEveryMistypedDigit() {
        for (int i = 0; i < 17; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String mistyped = ID.substring(0, i) + digit + ID.substring(i + 1);
                assertThat(ResidentIds.checks(mistyped)).isEqualTo(mistyped.equals(ID));
            }
        }
    }

    @ParameterizedTest
    @DisplayName("ISO/IEC 7812: the check digit of known numbers")
    @CsvSource({
        "4111111111111111, true",
        "4111111111111112, false",
        "79927398713, true",
        "79927398710, false",
        "0, true",
        "18, true"
    })
    void checksCards(String number, boolean right) {
        assertThat(BankCards.checks(number)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "370602197804092130, 6, 4, 370602********2130",
        "1234, 2, 2, 1234",
        "123, 2, 2, 123",
        "12345, 2, 2, 12*45",
        "1, 3, 4, 1",
        "138-0631-1234, 3, 4, 138****1234",
        "138 0631 1234, 3, 4, 138****1234"
    })
    void masksTheMiddle(String number, int first, int last, String masked) {
        assertThat(Mask.of(number, first, last)).isEqualTo(masked);
    }

    @Test
    void foldsSignForSign() {
        String odd = "ＡＢ１２（）［］：；，\u3000\u00a0–—－‐−甲𠮷";

        assertThat(Folded.of(odd)).hasSameSizeAs(odd).isEqualTo("AB12()[]:;,  -----甲𠮷");
        assertThat(Folded.of("")).isEmpty();
    }
}
