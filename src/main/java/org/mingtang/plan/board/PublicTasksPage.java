package org.mingtang.plan.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 任务落实: open plans of a year, or one plan.
 *
 * @param only the plan shown alone; null on the year's page
 * @param others further plans of the year whose tasks are not listed here
 */
public record PublicTasksPage(
        int year,
        List<Integer> years,
        @Nullable PlanHead only,
        Figures figures,
        List<PublicTarget> targets,
        List<PlanRow> others,
        PublicQuery query,
        List<Choice> units,
        int found,
        List<Section> sections) {

    /** So many counted targets stand at the top; the others stand with their tasks. */
    private static final int AT_TOP = 6;

    /** A plan with its figures. */
    public record PlanRow(PlanHead head, Figures figures) {}

    /** What is listed of a plan. */
    public record Section(PlanHead head, List<Group> groups) {}

    /** Tasks under the same headings. */
    public record Group(String title, List<PublicTask> tasks) {}

    static PublicTasksPage of(
            int year, List<Integer> years, @Nullable PublicPlan only, List<PublicPlan> plans, PublicQuery query) {
        // Without a search only the first plan's tasks are listed: a year may have dozens of plans.
        List<PublicPlan> listed = query.narrows() || plans.isEmpty() ? plans : plans.subList(0, 1);
        List<Section> sections = listed.stream()
                .map(plan -> new Section(plan.head(), groups(query.choose(plan.tasks()))))
                .filter(section -> !section.groups().isEmpty())
                .toList();
        return new PublicTasksPage(
                year,
                years,
                only == null ? null : only.head(),
                Figures.together(plans.stream().map(PublicPlan::figures).toList()),
                plans.stream()
                        .limit(1)
                        .flatMap(plan -> plan.tasks().stream())
                        .flatMap(task -> task.targets().stream())
                        .limit(AT_TOP)
                        .toList(),
                plans.size() < 2
                        ? List.of()
                        : plans.stream()
                                .map(plan -> new PlanRow(plan.head(), plan.figures()))
                                .toList(),
                query,
                units(plans),
                sections.stream()
                        .flatMap(section -> section.groups().stream())
                        .mapToInt(group -> group.tasks().size())
                        .sum(),
                sections);
    }

    private static List<Group> groups(List<PublicTask> tasks) {
        List<Group> groups = new ArrayList<>();
        for (PublicTask task : tasks) {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).title.equals(task.category())) {
                groups.add(new Group(task.category(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).tasks.add(task);
        }
        return groups;
    }

    private static List<Choice> units(List<PublicPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.tasks().stream())
                .flatMap(task -> task.units().stream())
                .map(unit -> new Choice(unit.id(), unit.name()))
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }
}
