package org.mingtang.plan.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingtang.plan.TaskState;
import org.mingtang.plan.TaskView.Part;

/** How many tasks were finished in each month of the plan's year; what came later counts in December. */
public record MonthBars(List<Bar> bars) {

    /** Height of the drawing that the highest bar fills. */
    private static final int HEIGHT = 80;

    /** One month; x, y and height in the drawing's own units. */
    public record Bar(int month, int count, int x, int y, int height) {}

    static MonthBars of(PlanBoard board) {
        int[] counts = new int[13];
        for (BoardTask task : board.tasks()) {
            finishedOn(task).ifPresent(day -> counts[month(day, board.plan().year())]++);
        }
        int most = Math.max(1, IntStream.of(counts).max().orElse(1));
        return new MonthBars(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> {
                    int height = counts[month] * HEIGHT / most;
                    return new Bar(month, counts[month], (month - 1) * 32 + 6, HEIGHT + 18 - height, height);
                })
                .toList());
    }

    public int total() {
        return bars.stream().mapToInt(Bar::count).sum();
    }

    /** The drawing in one sentence. */
    public String words() {
        return "各月完成任务数："
                + bars.stream()
                        .filter(bar -> bar.count > 0)
                        .map(bar -> bar.month + " 月 " + bar.count + " 项")
                        .collect(Collectors.joining("，"));
    }

    /** A task is finished on the day its last unit finishes. */
    private static Optional<LocalDate> finishedOn(BoardTask task) {
        if (task.state() != TaskState.DONE) {
            return Optional.empty();
        }
        return task.task().parts().stream()
                .filter(Part::stands)
                .filter(part -> part.finishedOn() != null)
                .map(part -> Objects.requireNonNull(part.finishedOn()))
                .max(LocalDate::compareTo);
    }

    private static int month(LocalDate day, int year) {
        return day.getYear() < year ? 1 : day.getYear() > year ? 12 : day.getMonthValue();
    }
}
