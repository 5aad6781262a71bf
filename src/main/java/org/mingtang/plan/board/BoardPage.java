package org.mingtang.plan.board;

import java.util.List;

/**
 * A plan by category.
 *
 * @param found number of tasks shown after filtering
 */
public record BoardPage(
        PlanHead head,
        Figures figures,
        long goalsReached,
        long goals,
        BoardQuery query,
        List<Choice> states,
        List<Choice> units,
        int found,
        List<Category> categories,
        MonthBars months) {

    static BoardPage of(PlanBoard board, BoardQuery query) {
        List<BoardTask> chosen = query.choose(board.tasks());
        return new BoardPage(
                board.head(),
                board.figures(),
                board.goalsReached(),
                board.goals(),
                query,
                Choice.states(),
                Choice.units(board.tasks()),
                chosen.size(),
                query.inTableOrder() ? Category.of(chosen) : Category.unsorted(chosen),
                MonthBars.of(board));
    }
}
