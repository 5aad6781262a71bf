package org.mingtang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One-time codes against the vectors of their standard, and around their time. */
class CodesOfTheStandardTests {

    @ParameterizedTest
    @DisplayName("RFC 6238, appendix B: the codes of the standard's times, eight digits")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        byte[] key = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThat(OneTimeCode.at(key, OneTimeCode.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "-61, false",
        "-60, false",
        "-30, true",
        "-1, true",
        "0, true",
        "29, true",
        "59, true",
        "60, false",
        "90, false"
    })
    @DisplayName("One step back and forth, for clocks that differ")
    void acceptsACodeAroundItsTime(int later, boolean accepted) {
        Instant begin = Instant.ofEpochSecond(1_800_000_000L - 1_800_000_000L % 30);
        String secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        String code = OneTimeCode.at(Base32.bytes(secret), OneTimeCode.step(begin), 6);

        assertThat(OneTimeCode.match(secret, code, begin.plusSeconds(later)).isPresent())
                .isEqualTo(accepted);
        assertThat(OneTimeCode.match(secret, code.substring(0, 3) + " " + code.substring(3), begin))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12345", "1234567", "abcdef", "一二三四五六", "000000000000"})
    void acceptsNoCodeOfAnotherForm(String code) {
        assertThat(OneTimeCode.match("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", code, Instant.EPOCH))
                .isEmpty();
    }
}
