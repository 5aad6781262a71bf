package org.mingtang.request.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.procedure.WorkCalendar;

/** Holds the clock against an office that lives through every day. */
class ReplyClockOracleTests {

    private static final int HISTORIES = Integer.getInteger("mingtang.histories", 1_000_000);
    private static final long SEED = Long.getLong("mingtang.seed", 20260104);

    @Test
    @DisplayName("第三十条至第三十四条: 1,000,000 random histories agree with living through them day by day")
    void agreesWithLivingThroughEveryDay() {
        var calendar = WorkCalendar.builtIn();
        var days = NoticeDays.read();
        var histories = new RandomHistories(SEED);
        var seen = new HashMap<String, Integer>();
        var refused = new EnumMap<ClockAct, Integer>(ClockAct.class);
        var taken = new EnumMap<ClockAct, Integer>(ClockAct.class);
        for (int i = 0; i < HISTORIES; i++) {
            var events = histories.next();
            var history = History.of(calendar, events);
            var told = told(history);
            var lived = DayByDay.live(days, events);
            if (!told.equals(lived)) {
                assertThat(told).as("history %d: %s", i, events).isEqualTo(lived);
            }
            seen.merge(
                    told.stage() + (told.due() == null ? "" : " due") + (told.provisional() ? " provisional" : ""),
                    1,
                    Integer::sum);
            history.refused()
                    .forEach(each -> refused.merge(events.get(each.event()).act(), 1, Integer::sum));
            history.clock().acts().forEach(each -> taken.merge(each.act(), 1, Integer::sum));
        }
        assertEverythingWasSeen(seen, refused, taken);
    }

    /** A comparison that never met a case proves nothing about it. */
    private static void assertEverythingWasSeen(
            Map<String, Integer> seen, Map<ClockAct, Integer> refused, Map<ClockAct, Integer> taken) {
        assertThat(seen.keySet())
                .contains(
                        "NOT_RECEIVED",
                        "RECEIVED due",
                        "RECEIVED due provisional",
                        "AWAIT_CORRECTION",
                        "SUSPENDED",
                        "AWAIT_FEE",
                        "CLOSED",
                        "CLOSED due",
                        "CLOSED due provisional",
                        "CLOSED provisional");
        assertThat(refused.keySet()).containsExactlyInAnyOrder(ClockAct.values());
        assertThat(taken.keySet()).containsExactlyInAnyOrder(ClockAct.values());
        assertThat(seen.values()).allMatch(times -> times > 20);
    }

    private static Lived told(History history) {
        var standing = history.standing();
        var due = standing.due();
        var lapsed = standing.lapsed();
        List<Lived.Refused> refused = history.refused().stream()
                .map(each -> new Lived.Refused(each.event(), each.objection().article()))
                .toList();
        return new Lived(
                standing.stage().name(),
                due == null ? null : due.date(),
                standing.provisional(),
                refused,
                lapsed == null ? null : lapsed.date(),
                standing.inTime());
    }
}
