package org.mingtang.plan.board;

import java.util.Collection;
import java.util.List;
import org.mingtang.plan.TaskState;

/**
 * How many tasks stand where; cancelled ones are no longer counted.
 *
 * @param waiting not yet accepted by any unit; part of what is running
 */
public record Figures(int done, int running, int late, int waiting) {

    static Figures of(Collection<TaskState> states) {
        int waiting = count(states, TaskState.WAITING);
        return new Figures(
                count(states, TaskState.DONE),
                count(states, TaskState.RUNNING) + waiting,
                count(states, TaskState.LATE),
                waiting);
    }

    /** Whether a list of what is asked for holds a task in this state, so that it is as long as its figure says. */
    static boolean isCountedAs(String asked, String state) {
        return asked.equals(state) || asked.equals(TaskState.RUNNING.name()) && state.equals(TaskState.WAITING.name());
    }

    static Figures together(List<Figures> all) {
        return new Figures(
                all.stream().mapToInt(Figures::done).sum(),
                all.stream().mapToInt(Figures::running).sum(),
                all.stream().mapToInt(Figures::late).sum(),
                all.stream().mapToInt(Figures::waiting).sum());
    }

    public int tasks() {
        return done + running + late;
    }

    /** Share of all tasks in percent, one decimal place so that a stacked bar is full; 0 without tasks. */
    public double percent(int part) {
        return tasks() == 0 ? 0 : Math.round(1000.0 * part / tasks()) / 10.0;
    }

    /** The figures in one sentence; what a bar says to those who do not see it. */
    public String words() {
        return tasks() + " 项任务，已完成 " + done + "，推进中 " + running + "，逾期 " + late;
    }

    private static int count(Collection<TaskState> states, TaskState state) {
        return (int) states.stream().filter(state::equals).count();
    }
}
