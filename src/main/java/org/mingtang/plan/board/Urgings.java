package org.mingtang.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.plan.Act;
import org.mingtang.plan.ActView;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskId;
import org.mingtang.plan.Tasks;
import org.mingtang.plan.board.UrgingsPage.Line;
import org.mingtang.plan.board.UrgingsPage.Sent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what must be urged over all plans of this year and the last. */
@Component
@Transactional(readOnly = true)
class Urgings {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SENT_SHOWN = 20;

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

    UrgingsPage page(Person person, UrgingQuery query, String text) {
        List<Line> lines = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        int thisYear = LocalDate.now(clock).getYear();
        for (PlanView plan : boards.all()) {
            // Last year's tasks that are still late stay on the list; older plans are history.
            if (plan.year() >= thisYear - 1) {
                PlanBoard board = boards.of(plan);
                List<ActView> acts = book.urgings(plan.id());
                boolean may = tasks.may(Act.By.SUPERVISOR, plan.issuer(), plan.id(), person);
                lines.addAll(new UrgingLines(board, book.returned(plan.id()), acts, may).all());
                sent.addAll(sent(acts, board));
            }
        }
        sent.sort(Comparator.comparing(Sent::time).reversed());
        return page(query, text, lines, sent);
    }

    private static UrgingsPage page(UrgingQuery query, String text, List<Line> all, List<Sent> sent) {
        List<Line> chosen = query.choose(all);
        int page = query.pageOf(chosen.size());
        int from = page * UrgingQuery.ROWS;
        int to = Math.min(chosen.size(), from + UrgingQuery.ROWS);
        List<Line> shown = chosen.subList(from, to);
        return new UrgingsPage(
                query,
                Arrays.stream(UrgingKind.values())
                        .map(kind -> new UrgingsPage.Count(kind, (int) all.stream()
                                .filter(line -> line.kinds().contains(kind))
                                .count()))
                        .toList(),
                choices(all.stream().collect(Collectors.toMap(Line::unitId, Line::unit, (one, same) -> one))),
                choices(all.stream()
                        .map(Line::category)
                        .filter(category -> !category.isEmpty())
                        .distinct()
                        .collect(Collectors.toMap(each -> each, each -> each))),
                chosen.size(),
                from + 1,
                shown,
                page == 0 ? null : query.at(page - 1),
                to < chosen.size() ? query.at(page + 1) : null,
                sent.stream().limit(SENT_SHOWN).toList(),
                sent.size(),
                shown.stream().anyMatch(line -> !line.choice().isEmpty()),
                text);
    }

    private static List<Choice> choices(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private List<Sent> sent(List<ActView> acts, PlanBoard board) {
        Map<TaskId, BoardTask> byId = new HashMap<>();
        board.tasks().forEach(task -> byId.put(task.task().id(), task));
        return acts.stream().map(act -> sent(act, byId.get(act.task()))).toList();
    }

    private Sent sent(ActView act, @Nullable BoardTask task) {
        var unit = act.unit();
        return new Sent(
                TIME.format(act.at().atZone(clock.getZone())),
                act.act().label(),
                act.task().toString(),
                task == null ? "（已从新版表删去的任务）" : task.task().requirement(),
                unit == null ? "" : boards.nameOf(unit),
                act.text() == null ? "" : act.text(),
                act.name());
    }
}
