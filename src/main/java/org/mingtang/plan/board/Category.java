package org.mingtang.plan.board;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows under the same headings of the table, as one group of a board.
 *
 * @param title the headings, outermost first; empty when the table has none there
 */
public record Category(String title, List<TaskRow> rows) {

    /** Groups neighbours; where a heading comes back later it is a new group, as in the table. */
    static List<Category> of(List<BoardTask> tasks) {
        List<Category> groups = new ArrayList<>();
        for (BoardTask each : tasks) {
            String title = String.join(" › ", each.task().path());
            if (groups.isEmpty() || !groups.get(groups.size() - 1).title.equals(title)) {
                groups.add(new Category(title, new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows.add(TaskRow.of(each));
        }
        return groups;
    }

    /** One group without a heading, for rows that stand in another order than the table's. */
    static List<Category> unsorted(List<BoardTask> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : List.of(new Category("", tasks.stream().map(TaskRow::of).toList()));
    }
}
