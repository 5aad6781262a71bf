package org.mingtang.plan.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.Stage;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Part;

/**
 * When a task is due, and how long that still is for the open part that is due first.
 *
 * @param words as the table means it
 * @param next the first open part's day; null when none is open or has a day
 * @param left working days in words; empty when nothing is open
 * @param late whether that day has passed
 */
public record Deadline(String words, @Nullable LocalDate next, String left, boolean late, boolean provisional) {

    /** Closer than this, in working days, is soon. */
    private static final int SOON = 5;

    static Deadline of(TaskView task) {
        Optional<Part> first = task.parts().stream()
                .filter(part -> part.stage().open() && part.due() != null)
                .min(Comparator.comparing(part -> Objects.requireNonNull(part.due())));
        if (first.isEmpty()) {
            return new Deadline(task.deadline(), null, "", false, false);
        }
        Part part = first.get();
        boolean handedIn = part.stage() == Stage.HANDED_IN && !part.late();
        return new Deadline(
                task.deadline(), part.due(), handedIn ? "已提交" : left(part), part.late(), part.provisional());
    }

    static String left(Part part) {
        Integer days = part.daysLeft();
        if (days == null) {
            return "";
        }
        if (part.late()) {
            return days == 0 ? "已逾期" : "逾期 " + -days + " 个工作日";
        }
        return days == 0 ? "今天到期" : "还有 " + days + " 个工作日";
    }

    static String chip(Part part) {
        if (part.late()) {
            return "chip-late";
        }
        Integer days = part.daysLeft();
        return days != null && days <= SOON ? "chip-warn" : "chip-idle";
    }
}
