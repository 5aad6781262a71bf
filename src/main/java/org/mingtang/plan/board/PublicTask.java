package org.mingtang.plan.board;

import java.util.List;
import org.mingtang.plan.TaskView;
import org.mingtang.plan.TaskView.Part;

/**
 * A task as everyone may see it; holds nothing internal, so nothing internal can slip out of it.
 *
 * @param deadline as the table means it
 * @param left how long that is from today, empty when finished
 * @param stateCode WAITING, RUNNING, LATE, DONE or CANCELLED
 */
public record PublicTask(
        String id,
        String number,
        List<String> path,
        String requirement,
        List<UnitGroup> responsible,
        List<PublicUnit> units,
        String deadline,
        String left,
        String stateCode,
        String state,
        String chip,
        List<PublicTarget> targets,
        List<String> byDocument) {

    /**
     * A unit and how far it is.
     *
     * @param role 牵头, 责任 or 配合
     */
    public record PublicUnit(String id, String name, String role, String stateCode, String state, String chip) {}

    static PublicTask of(BoardTask each) {
        TaskView task = each.task();
        TaskRow row = TaskRow.of(each);
        return new PublicTask(
                row.id(),
                row.number(),
                List.copyOf(task.path()),
                row.requirement(),
                row.units(),
                task.parts().stream()
                        .filter(Part::stands)
                        .map(part -> unit(each, part))
                        .toList(),
                task.deadline(),
                row.deadline().left(),
                each.state().name(),
                row.state(),
                row.chip(),
                each.targets().stream()
                        .map(target -> PublicTarget.of(target, task.parts()))
                        .toList(),
                row.byDocument());
    }

    /** All headings above it in one line. */
    public String category() {
        return String.join(" › ", path);
    }

    private static PublicUnit unit(BoardTask each, Part part) {
        var state = each.narrowedTo(part.unit()).state();
        String role = UnitGroup.word(part.role());
        return new PublicUnit(
                part.unit().toString(),
                part.unitName(),
                role.isEmpty() ? "责任" : role,
                state.name(),
                state.label(),
                state.chip());
    }
}
