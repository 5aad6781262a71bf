package org.mingtang.plan.board;

import java.time.Clock;
import java.time.LocalDate;
import org.mingtang.identity.Permission;
import org.mingtang.identity.Requires;
import org.mingtang.procedure.WorkCalendars;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A plan from four sides: by category, by unit, as a matrix, by month. */
@Controller
@Requires(Permission.READ_PLANS)
class BoardController {

    private final Boards boards;
    private final WorkCalendars calendars;
    private final Clock clock;

    BoardController(Boards boards, WorkCalendars calendars, Clock clock) {
        this.boards = boards;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/desk/plans/{id}")
    String byCategory(@PathVariable String id, BoardQuery query, Model model) {
        model.addAttribute("page", BoardPage.of(boards.get(id), query));
        return "board/board";
    }

    @GetMapping("/desk/plans/{id}/units")
    String byUnit(@PathVariable String id, @RequestParam(defaultValue = "late") String sort, Model model) {
        PlanBoard board = boards.get(id);
        model.addAttribute("page", new UnitsPage(board.head(), sort, UnitLoad.of(board.tasks(), sort)));
        return "board/units";
    }

    @GetMapping("/desk/plans/{id}/matrix")
    String matrix(@PathVariable String id, Model model) {
        PlanBoard board = boards.get(id);
        model.addAttribute("page", new MatrixPage(board.head(), Matrix.of(board.tasks())));
        return "board/matrix";
    }

    @GetMapping("/desk/plans/{id}/calendar")
    String byMonth(@PathVariable String id, Model model) {
        model.addAttribute("page", DuePage.of(boards.get(id), calendars.current(), LocalDate.now(clock)));
        return "board/calendar";
    }
}
