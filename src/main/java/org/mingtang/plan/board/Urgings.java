package org.mingtang.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingtang.identity.Person;
import org.mingtang.plan.Act;
import org.mingtang.plan.ActView;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.TargetProgress;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what must be urged: parts past their day, and parts of tasks whose targets will be missed at this pace. */
@Component
@Transactional(readOnly = true)
class Urgings {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Boards boards;
    private final TaskBook book;
    private final Tasks tasks;
    private final Clock clock;

    Urgings(Boards boards, TaskBook book, Tasks tasks, Clock clock) {
        this.boards = boards;
        this.book = book;
        this.tasks = tasks;
        this.clock = clock;
    }

    UrgingsPage page(Person person, String text) {
        List<UrgingsPage.Line> lines = new ArrayList<>();
        List<UrgingsPage.Sent> sent = new ArrayList<>();
        int thisYear = LocalDate.now(clock).getYear();
        for (PlanView plan : boards.all()) {
            // Last year's tasks that are still late stay on the list; older plans are history.
            if (plan.year() >= thisYear - 1) {
                PlanBoard board = boards.of(plan);
                List<ActView> acts = book.urgings(plan.id());
                board.tasks().forEach(task -> lines.addAll(lines(task, plan, acts, person)));
                acts.forEach(act -> sent.add(sent(act, board)));
            }
        }
        lines.sort(Comparator.comparing(UrgingsPage.Line::late)
                .reversed()
                .thenComparing(UrgingsPage.Line::due)
                .thenComparing(UrgingsPage.Line::task));
        sent.sort(Comparator.comparing(UrgingsPage.Sent::time).reversed());
        boolean may = lines.stream().anyMatch(line -> !line.choice().isEmpty());
        return new UrgingsPage(lines, sent, may, text);
    }

    private List<UrgingsPage.Line> lines(BoardTask task, PlanView plan, List<ActView> acts, Person person) {
        return task.task().parts().stream()
                .filter(part -> part.stage().open())
                .filter(part -> part.late() || isSlow(task, part))
                .map(part -> line(task, part, plan, acts, person))
                .toList();
    }

    private UrgingsPage.Line line(BoardTask task, Part part, PlanView plan, List<ActView> acts, Person person) {
        boolean may = tasks.may(Act.By.SUPERVISOR, part.unit(), plan.id(), person);
        long urged = acts.stream()
                .filter(act ->
                        act.task().equals(task.task().id()) && part.unit().equals(act.unit()))
                .count();
        return new UrgingsPage.Line(
                may ? task.task().id() + ":" + part.id() : "",
                task.task().id().toString(),
                task.task().number(),
                task.task().requirement(),
                plan.title(),
                part.unitName(),
                part.stage().label(),
                part.stage().chip(),
                part.due() == null ? task.task().deadline() : part.due().toString(),
                why(task, part),
                part.late(),
                (int) urged);
    }

    private static String why(BoardTask task, Part part) {
        return part.late()
                ? Deadline.left(part)
                : slowTargets(task, part).stream()
                        .map(target -> TargetBar.of(target))
                        .map(bar -> bar.measure() + " " + bar.text() + "，" + bar.word())
                        .collect(Collectors.joining("；"));
    }

    private static boolean isSlow(BoardTask task, Part part) {
        return part.handsIn() && !slowTargets(task, part).isEmpty();
    }

    /** Where each unit counts by itself, one that has reached its own number is not slow. */
    private static List<TargetProgress> slowTargets(BoardTask task, Part part) {
        return task.targets().stream()
                .filter(target -> !target.reached() && !target.word().equals("进度正常"))
                .filter(target ->
                        target.perUnit().stream().noneMatch(own -> own.unit().equals(part.unit()) && own.reached()))
                .toList();
    }

    private UrgingsPage.Sent sent(ActView act, PlanBoard board) {
        Map<TaskId, BoardTask> byId = board.tasks().stream()
                .collect(Collectors.toMap(task -> task.task().id(), Function.identity()));
        BoardTask task = byId.get(act.task());
        return new UrgingsPage.Sent(
                TIME.format(act.at().atZone(clock.getZone())),
                act.act().label(),
                act.task().toString(),
                task == null ? "（已从新版表删去的任务）" : task.task().requirement(),
                act.unit() == null ? "" : boards.nameOf(Objects.requireNonNull(act.unit())),
                act.text() == null ? "" : act.text(),
                act.name());
    }
}
