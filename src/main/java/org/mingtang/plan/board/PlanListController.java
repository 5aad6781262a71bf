package org.mingtang.plan.board;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Person;
import org.mingtang.identity.Requires;
import org.mingtang.plan.PlanView;
import org.mingtang.plan.TaskBook;
import org.mingtang.plan.TaskView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Plans by year, each with how its tasks stand. */
@Controller
@Requires(Permission.READ_PLANS)
class PlanListController {

    private final Boards boards;
    private final TaskBook book;

    PlanListController(Boards boards, TaskBook book) {
        this.boards = boards;
        this.book = book;
    }

    @GetMapping("/desk/plans")
    String plans(Person person, Model model) {
        var years = boards.all().stream()
                .collect(Collectors.groupingBy(
                        PlanView::year, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        List<PlanListPage.Year> shown = years.entrySet().stream()
                .map(year -> new PlanListPage.Year(
                        year.getKey(), year.getValue().stream().map(this::row).toList()))
                .toList();
        model.addAttribute("page", new PlanListPage(shown, person.may(Permission.PREPARE_PLAN)));
        return "board/plans";
    }

    private PlanListPage.Row row(PlanView plan) {
        return new PlanListPage.Row(
                PlanHead.of(plan, boards.nameOf(plan.issuer())),
                Figures.of(book.tasksOf(plan.id()).stream().map(TaskView::state).toList()));
    }
}
