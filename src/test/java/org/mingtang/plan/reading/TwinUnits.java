package org.mingtang.plan.reading;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;
import org.mingtang.plan.reading.ReadPlan.Role;

/** What a twin's column 责任单位 says for a task. */
final class TwinUnits {

    private static final List<String> ROLE_WORDS = List.of("牵头", "配合", "会同", "协助", "参与", "支持", "落实");

    private TwinUnits() {}

    /** The label's own words where they say the roles by themselves, else words made from the units. */
    static String cell(ReadTask task) {
        String raw = task.unitsRaw();
        return raw != null && saysRoles(raw, task.units()) ? raw : written(task.units());
    }

    /** The words of one role, without any role word, for tables with a column for each role. */
    static String of(ReadTask task, Role role) {
        String names = names(task.units(), role);
        return names.isEmpty() ? "—" : names;
    }

    private static boolean saysRoles(String raw, List<ReadUnit> units) {
        // Two columns joined, and labels that ran into the text, are no cell of a single unit column.
        if (raw.contains(" | ") || raw.contains("：") || raw.contains(":")) {
            return false;
        }
        // Names that lay on lines of their own have run together in the label.
        String rest = raw;
        for (ReadUnit unit : longestFirst(units)) {
            rest = rest.replaceFirst(Pattern.quote(unit.name()), "#");
        }
        if (rest.contains("##") || rest.chars().filter(mark -> mark == '#').count() != units.size()) {
            return false;
        }
        boolean words = ROLE_WORDS.stream().anyMatch(raw::contains);
        boolean plain = units.stream().allMatch(unit -> unit.role() == Role.RESPONSIBLE);
        return plain ? !words : words;
    }

    private static List<ReadUnit> longestFirst(List<ReadUnit> units) {
        return units.stream()
                .sorted(Comparator.comparing(unit -> -unit.name().length()))
                .toList();
    }

    private static String written(List<ReadUnit> units) {
        String leading = names(units, Role.LEAD);
        String responsible = names(units, Role.RESPONSIBLE);
        String supporting = names(units, Role.SUPPORT);
        if (leading.isEmpty() && supporting.isEmpty()) {
            return responsible;
        }
        return List.of(
                        leading.isEmpty() ? "" : leading + "牵头",
                        responsible.isEmpty() ? "" : responsible + "负责",
                        supporting.isEmpty() ? "" : supporting + "配合")
                .stream()
                .filter(group -> !group.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static String names(List<ReadUnit> units, Role role) {
        return units.stream()
                .filter(unit -> unit.role() == role)
                .map(ReadUnit::name)
                .collect(Collectors.joining("、"));
    }
}
