package org.mingtang.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTests {

    /** The key of RFC 6238, "12345678901234567890", in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @DisplayName("RFC 6238, appendix B, SHA-1")
    @ParameterizedTest(name = "second {0}: {1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        long step = OneTimeCode.step(Instant.ofEpochSecond(second));
        assertThat(OneTimeCode.at("12345678901234567890".getBytes(US_ASCII), step, 8))
                .isEqualTo(code);
    }

    @DisplayName("RFC 4226, appendix D")
    @ParameterizedTest(name = "count {0}: {1}")
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "9, 520489"})
    void givesSixDigitsToo(long step, String code) {
        assertThat(OneTimeCode.at(Base32.bytes(SECRET), step, 6)).isEqualTo(code);
    }

    @Test
    void acceptsClocksThatDifferByOneStepOnly() {
        Instant now = Instant.ofEpochSecond(10 * 30 + 7);
        assertThat(OneTimeCode.match(SECRET, code(9), now)).hasValue(9);
        assertThat(OneTimeCode.match(SECRET, code(10), now)).hasValue(10);
        assertThat(OneTimeCode.match(SECRET, code(11), now)).hasValue(11);
        assertThat(OneTimeCode.match(SECRET, code(8), now)).isEmpty();
        assertThat(OneTimeCode.match(SECRET, code(12), now)).isEmpty();
    }

    @Test
    void acceptsTheGapThatAppsShowInTheMiddle() {
        String spaced = code(10).substring(0, 3) + " " + code(10).substring(3);
        assertThat(OneTimeCode.match(SECRET, spaced, Instant.ofEpochSecond(300)))
                .hasValue(10);
    }

    @Test
    void refusesNonsense() {
        Instant now = Instant.ofEpochSecond(300);
        assertThat(OneTimeCode.match(SECRET, "", now)).isEmpty();
        assertThat(OneTimeCode.match(SECRET, "六位数字码", now)).isEmpty();
    }

    private static String code(long step) {
        return OneTimeCode.at(Base32.bytes(SECRET), step, 6);
    }
}
