package org.mingtang.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a day begins, for servers anywhere. */
class DayBeginningTests {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "after {0} at {1}")
    @CsvSource({
        "2026-11-30T15:59:59Z, 2026-11-30T16:00:01Z",
        "2026-11-30T16:00:00Z, 2026-11-30T16:00:01Z",
        "2026-11-30T16:00:01Z, 2026-12-01T16:00:01Z",
        "2026-12-01T00:00:00Z, 2026-12-01T16:00:01Z",
        "2026-12-31T16:00:02Z, 2027-01-01T16:00:01Z"
    })
    void beginsAtMidnightInChina(Instant now, Instant begins) {
        assertThat(DayBeginning.midnight(CHINA).getInitialExecutionTime(now)).isEqualTo(begins);
        assertThat(begins.atZone(CHINA).toLocalTime()).hasToString("00:00:01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Asia/Shanghai"})
    @DisplayName("the zone of the server does not matter")
    void standsWhereverTheServerStands(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(DayBeginning.midnight(CHINA).getInitialExecutionTime(Instant.parse("2026-11-30T12:00:00Z")))
                    .isEqualTo("2026-11-30T16:00:01Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @DisplayName("what was late is told once, however many midnights passed; the next one is the coming midnight")
    void severalMissedOnesAreOne() {
        Schedule midnight = DayBeginning.midnight(CHINA);
        Instant after = Instant.parse("2026-12-05T01:00:00Z");
        assertThat(midnight.getNextExecutionTime(ExecutionComplete.simulatedSuccess(after)))
                .isEqualTo("2026-12-05T16:00:01Z");
        assertThat(midnight.isDeterministic()).isTrue();
    }

    @Test
    void anotherZoneHasItsOwnMidnight() {
        assertThat(DayBeginning.midnight(ZoneOffset.UTC).getInitialExecutionTime(Instant.parse("2026-11-30T12:00:00Z")))
                .isEqualTo("2026-12-01T00:00:01Z");
    }
}
