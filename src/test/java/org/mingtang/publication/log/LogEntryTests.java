package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can never be mended is looked at closely before it is written. */
class LogEntryTests {

    private static final String RECORD = "0123456789abcdef".repeat(4);
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03Z");

    @ParameterizedTest
    @ValueSource(strings = {"/info/1", "/a", "/info/100023", "/a.b/c-d_e~f", "/-", "/~x/y"})
    void takesAddressesBelowTheSite(String item) {
        assertThat(entry(item, 1, RECORD, null, null).item()).isEqualTo(item);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "info/1",
                "//info",
                "/info/",
                "/info//1",
                "/../log",
                "/info/..",
                "/.hidden",
                "/info/1?x=1",
                "/info/1#a",
                "/信息/1",
                "/info/1 ",
                "/info/\n1",
                "https://x/info/1",
                "/info/%2e%2e"
            })
    void refusesWhatIsNoAddressBelowTheSite(String item) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(item, 1, RECORD, null, null))
                .withMessageContaining("no address");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertThat(entry("/" + "a".repeat(199), 1, RECORD, null, null).item()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> entry("/" + "a".repeat(200), 1, RECORD, null, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void countsVersionsFromOne(int version) {
        assertThatIllegalArgumentException().isThrownBy(() -> entry("/info/1", version, RECORD, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void wantsAHashInSmallDigits(String record) {
        assertThatIllegalArgumentException().isThrownBy(() -> entry("/info/1", 1, record, null, null));
    }

    @Test
    void refusesAHashWithOneDigitTooMany() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry("/info/1", 1, RECORD + "0", null, null));
    }

    @Test
    void refusesAReasonThatIsTooLongOrHoldsHalfACharacter() {
        assertThat(entry("/info/1", 1, RECORD, null, "理".repeat(2000)).reason()).hasSize(2000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry("/info/1", 1, RECORD, null, "理".repeat(2001)))
                .withMessageContaining("longer than 2000");
        assertThatIllegalArgumentException().isThrownBy(() -> entry("/info/1", 1, RECORD, null, "甲\uD840"));
        assertThatIllegalArgumentException().isThrownBy(() -> entry("/info/1", 1, RECORD, null, "\uDC00乙"));
        assertThat(entry("/info/1", 1, RECORD, null, "𠀀姓").reason()).isEqualTo("𠀀姓");
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "9999-12-31, true", "+10000-01-01, false"})
    void takesClaimedDaysOfOurTime(LocalDate claimed, boolean taken) {
        if (taken) {
            assertThat(entry("/info/1", 1, RECORD, claimed, null).claimed()).isEqualTo(claimed);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> entry("/info/1", 1, RECORD, claimed, null))
                    .withMessageContaining("far off");
        }
    }

    @Test
    void keepsWholeSeconds() {
        LogEntry entry = new LogEntry(
                LogAct.PUBLISH, "/info/1", 1, RECORD, Instant.parse("2026-11-23T01:02:03.999999Z"), null, null);

        assertThat(entry.at()).isEqualTo(AT);
        assertThat(CanonicalLine.of(entry)).contains("\"at\":\"2026-11-23T01:02:03Z\"");
    }

    @ParameterizedTest
    @DisplayName("what is written is read back, whatever signs it holds")
    @ValueSource(
            strings = {
                "误发",
                "a\"b\\c/d",
                "一行\n二行\r\t三",
                "\u0000\u0001\u001f\u007f",
                "𠀀",
                " ",
                "",
                "</script>",
                "\u2028\u2029",
                "é e\u0301",
                "{\"act\":\"PUBLISH\"}"
            })
    void isReadAsItWasWritten(String reason) {
        LogEntry entry = entry("/info/1", 3, RECORD, LocalDate.of(2020, 2, 29), reason);

        String line = CanonicalLine.of(entry);

        assertThat(CanonicalLine.read(line)).isEqualTo(entry);
        assertThat(line).doesNotContain("\n").doesNotContain("\r");
        assertThat(CanonicalLine.of(CanonicalLine.read(line))).isEqualTo(line);
    }

    private static LogEntry entry(
            String item, int version, String record, @Nullable LocalDate claimed, @Nullable String reason) {
        return new LogEntry(LogAct.REVISE, item, version, record, AT, claimed, reason);
    }
}
