package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLineTests {

    private static final String RECORD = "0123456789abcdef".repeat(4);
    private static final Instant AT = Instant.parse("2026-11-18T09:30:00Z");

    @Test
    void writesEveryFieldInTheOrderOfItsDescription() {
        assertThat(CanonicalLine.of(
                        new LogEntry(LogAct.PUBLISH, "/info/100023", 1, RECORD, AT, LocalDate.of(2026, 11, 14), null)))
                .isEqualTo("{\"act\":\"PUBLISH\",\"item\":\"/info/100023\",\"version\":1,\"record\":\"" + RECORD
                        + "\",\"at\":\"2026-11-18T09:30:00Z\",\"claimed\":\"2026-11-14\",\"reason\":null}");
    }

    @Test
    void escapesOnlyWhatJsonDemands() {
        assertThat(CanonicalLine.of(entry("撤回\"内容有误\"\\ \n\t\u0001/<>\u2028😀")))
                .endsWith(",\"claimed\":null,\"reason\":\"撤回\\\"内容有误\\\"\\\\ \\n\\t\\u0001/<>\u2028😀\"}");
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(8785);
        for (int round = 0; round < 300; round++) {
            LogEntry entry = entry(someText(random));
            String line = CanonicalLine.of(entry);
            assertThat(CanonicalLine.read(line)).isEqualTo(entry);
            assertThat(CanonicalLine.of(CanonicalLine.read(line))).isEqualTo(line);
            assertThat(line).doesNotContain("\n");
        }
    }

    @Test
    void countsWholeSeconds() {
        LogEntry entry = new LogEntry(
                LogAct.REVISE, "/info/1", 2, RECORD, Instant.parse("2026-11-18T09:30:00.987654Z"), null, null);
        assertThat(entry.at()).isEqualTo(AT);
        assertThat(CanonicalLine.of(entry)).contains("\"at\":\"2026-11-18T09:30:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "info/1", "/", "/info/1 2", "/info/一", "/info?x=1", "/info/\"", "https://a/b"})
    void refusesWhatIsNoAddressOfAnItem(String item) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogEntry(LogAct.PUBLISH, item, 1, RECORD, AT, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef"})
    void refusesWhatIsNoHash(String record) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogEntry(LogAct.PUBLISH, "/info/1", 1, record, AT, null, null));
    }

    @Test
    void refusesWhatCouldNotBeShownAgain() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry("half \ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> entry("长".repeat(2001)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogEntry(LogAct.PUBLISH, "/info/1", 0, RECORD, AT, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LogEntry(LogAct.PUBLISH, "/info/1", 1, RECORD, AT, LocalDate.MIN, null));
        assertThat(CanonicalLine.bytes(CanonicalLine.of(entry("\u0001".repeat(2000)))))
                .hasSizeLessThan(65_536);
    }

    private static LogEntry entry(@Nullable String reason) {
        return new LogEntry(LogAct.WITHDRAW, "/info/100023", 3, RECORD, AT, null, reason);
    }

    private static String someText(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(40), 0, 0x1_0000 + 0x400)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
