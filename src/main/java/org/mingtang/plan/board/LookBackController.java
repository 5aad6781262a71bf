package org.mingtang.plan.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Requires;
import org.mingtang.plan.PlanView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks back from this year's plan to an earlier one. */
@Controller
@Requires(Permission.READ_PLANS)
class LookBackController {

    private final Boards boards;

    LookBackController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/desk/plans/{id}/look-back")
    String lookBack(@PathVariable String id, @RequestParam(defaultValue = "") String with, Model model) {
        PlanBoard board = boards.get(id);
        List<PlanView> others = boards.all().stream()
                .filter(plan -> !plan.id().equals(board.plan().id()))
                .toList();
        List<Choice> choices = others.stream()
                .map(plan -> new Choice(plan.id().toString(), plan.year() + " 年　" + plan.title()))
                .toList();
        Optional<PlanBoard> earlier =
                with.isBlank() ? before(board.plan(), others).map(boards::of) : Optional.of(boards.get(with));
        model.addAttribute(
                "page",
                earlier.map(before -> LookBackPage.of(board, before, choices))
                        .orElseGet(() -> LookBackPage.without(board.head(), choices)));
        return "board/look-back";
    }

    /** The same issuer's latest plan of an earlier year. */
    private static Optional<PlanView> before(PlanView plan, List<PlanView> others) {
        return others.stream()
                .filter(each -> each.issuer().equals(plan.issuer()) && each.year() < plan.year())
                .max(Comparator.comparing(PlanView::year).thenComparing(PlanView::issuedAt));
    }
}
