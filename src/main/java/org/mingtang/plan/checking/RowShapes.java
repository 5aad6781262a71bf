package org.mingtang.plan.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.procedure.UnlawfulAct;

/** How one row becomes two, and two become one. */
final class RowShapes {

    private RowShapes() {}

    /** Both parts keep headings, units and deadline; a target goes where its number stands, else where its name does. */
    static List<RowContent> split(RowContent row, int at) {
        String text = row.requirement();
        if (at <= 0
                || at >= text.length()
                || text.substring(0, at).isBlank()
                || text.substring(at).isBlank()) {
            throw new UnlawfulAct("请选择拆分的位置；两段都要有文字。");
        }
        String first = text.substring(0, at).strip();
        String second = text.substring(at).strip();
        List<RowTarget> stay = new ArrayList<>();
        List<RowTarget> go = new ArrayList<>();
        row.targets().forEach(target -> (belongsTo(second, first, target) ? go : stay).add(target));
        return List.of(row.with(first, stay), row.with(second, go).withoutNumber());
    }

    private static boolean belongsTo(String part, String other, RowTarget target) {
        boolean here = says(part, target.number());
        return here == says(other, target.number())
                ? part.contains(target.measure()) && !other.contains(target.measure())
                : here;
    }

    /** The 6 of 2026 or of 1.6 is not the number 6. */
    private static boolean says(String text, String number) {
        return Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?!\\.?\\d)")
                .matcher(text)
                .find();
    }

    /** The first row's number and headings stay; units are those of both, each with the stronger role. */
    static RowContent merged(RowContent first, RowContent second) {
        Set<RowTarget> targets = new LinkedHashSet<>(first.targets());
        targets.addAll(second.targets());
        return new RowContent(
                first.no() == null ? second.no() : first.no(),
                first.path(),
                first.requirement() + second.requirement(),
                joined(first.unitsRaw(), second.unitsRaw()),
                units(first.units(), second.units()),
                first.deadline().deadline() == null ? second.deadline() : first.deadline(),
                List.copyOf(targets));
    }

    private static List<RowUnit> units(List<RowUnit> first, List<RowUnit> second) {
        Map<String, RowUnit> byName = new LinkedHashMap<>();
        first.forEach(unit -> byName.put(unit.name(), unit));
        second.forEach(unit -> byName.merge(unit.name(), unit, RowShapes::joined));
        return List.copyOf(byName.values());
    }

    /** The stronger role of the two (they are declared from the strongest to the weakest), and whomever either means. */
    private static RowUnit joined(RowUnit one, RowUnit other) {
        Role role = other.role().compareTo(one.role()) < 0 ? other.role() : one.role();
        Set<UUID> meant = new LinkedHashSet<>(one.units());
        meant.addAll(other.units());
        return new RowUnit(one.name(), role, one.resolved() ? one.how() : other.how(), List.copyOf(meant));
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        if (first == null || second == null || first.equals(second)) {
            return first == null ? second : first;
        }
        return first + " | " + second;
    }
}
