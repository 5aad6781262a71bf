package org.mingtang.policy.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 题注: when and by which order a rule was promulgated and changed, and since when it is in force.
 *
 * <p>国务院办公厅政府信息与政务公开办公室关于规章集中公开并动态更新工作的通知（国办公开办函〔2021〕33号）一: a rule is shown with title, 题注
 * and text; the 题注 holds date and number of promulgation and of each amendment, and the date of effect.
 *
 * @param events in the order in which they happened
 * @param effective day from which the rule is in force, if the note says so
 */
public record HeadNote(List<Event> events, @Nullable LocalDate effective) {

    public HeadNote {
        events = List.copyOf(events);
    }

    private static final int LONGEST = 2000;

    /** What happened to a rule. */
    public enum Act {
        PASSED("通过"),
        APPROVED("批准"),
        PROMULGATED("公布"),
        ISSUED("发布"),
        PRINTED("印发"),
        REVISED("修订"),
        AMENDED("修正"),
        CHANGED("修改"),
        ABOLISHED("废止");

        private final String word;

        Act(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One event.
     *
     * @param organ who did it, empty where only a decision is named
     * @param number the order (令第12号), the meeting (第3次常务会议) or the decision (《…的决定》); may be empty
     * @param time 1 for 第一次修正 and so on, 0 where it is not counted
     */
    public record Event(LocalDate date, String organ, String number, Act act, int time) {

        String written() {
            boolean byDecision = number.startsWith("《");
            return (byDecision ? "根据" : "")
                    + day(date)
                    + organ
                    + number
                    + (time > 0 ? "第" + Numeral.write(time) + "次" : "")
                    + act.word();
        }
    }

    /** Reads a note in any of the usual spellings; empty where it tells no event. */
    public static Optional<HeadNote> read(String written) {
        return written.length() > LONGEST ? Optional.empty() : new HeadNoteReader(written).read();
    }

    /** As rules ask for it: brackets, events in order, a space between them, no commas, no zeros before a number. */
    public String written() {
        String told = events.stream().map(Event::written).collect(Collectors.joining("　"));
        return "（" + told + (effective == null ? "" : "　自" + day(effective) + "起施行") + "）";
    }

    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
