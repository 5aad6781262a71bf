package org.mingtang.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.Refusal;

/**
 * The rules as they were typed.
 *
 * @param before working days before the due day, separated by commas or spaces, e.g. 7、3、1
 * @param overdueFrom empty for never
 * @param overdueEvery empty for once only
 */
public record ReminderForm(
        @Nullable String before,
        @Nullable String overdueFrom,
        @Nullable String overdueEvery,
        boolean byMail) {

    private static final int MOST = 60;

    static ReminderForm of(ReminderRules rules) {
        return new ReminderForm(
                rules.before().descendingSet().stream().map(String::valueOf).collect(Collectors.joining("、")),
                rules.overdueFrom() == null ? "" : rules.overdueFrom().toString(),
                rules.overdueEvery() == null ? "" : rules.overdueEvery().toString(),
                rules.byMail());
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (!days().allMatch(day -> isNumber(day, 0)) || days().count() > 10) {
            refusals.add(new Refusal("before", "提前提醒请填 0 到 60 之间的整数，最多 10 个，用顿号或逗号隔开，例如 7、3、1。"));
        }
        if (!text(overdueFrom).isEmpty() && !isNumber(text(overdueFrom), 1)) {
            refusals.add(new Refusal("overdueFrom", "逾期提醒请填 1 到 60 之间的整数；不提醒就留空。"));
        }
        if (!text(overdueEvery).isEmpty() && !isNumber(text(overdueEvery), 1)) {
            refusals.add(new Refusal("overdueEvery", "重复间隔请填 1 到 60 之间的整数；只提醒一次就留空。"));
        }
        if (text(overdueFrom).isEmpty() && !text(overdueEvery).isEmpty()) {
            refusals.add(new Refusal("overdueFrom", "填了重复间隔，还要填逾期第几个工作日开始提醒。"));
        }
        return refusals;
    }

    /** Only without refusals. */
    ReminderRules rules() {
        return new ReminderRules(
                days().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new)),
                number(overdueFrom),
                number(overdueEvery),
                byMail);
    }

    private Stream<String> days() {
        return Stream.of(text(before).split("[、，,;；\\s]+")).filter(day -> !day.isEmpty());
    }

    private static boolean isNumber(String text, int least) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= MOST;
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return text(typed).isEmpty() ? null : Integer.valueOf(text(typed));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
