package org.mingtang.plan.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.plan.TaskView.Part;
import org.mingtang.plan.reading.ReadPlan.Role;

/**
 * Units as the table names them: 各镇街 is one entry for all its units.
 *
 * @param role 牵头 or 配合, empty for a plain responsible unit
 * @param units full names of those meant
 */
public record UnitGroup(String name, String role, List<String> units) {

    static List<UnitGroup> of(List<Part> parts) {
        Map<String, UnitGroup> groups = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.stands()) {
                groups.computeIfAbsent(
                                part.role() + part.namedAs(),
                                key -> new UnitGroup(part.namedAs(), word(part.role()), new ArrayList<>()))
                        .units()
                        .add(part.unitName());
            }
        }
        return List.copyOf(groups.values());
    }

    /** As an official table writes them: 市发改局（牵头）、各镇街. */
    static String inWords(List<UnitGroup> groups) {
        return String.join(
                "、",
                groups.stream()
                        .map(group -> group.role.isEmpty() ? group.name : group.name + "（" + group.role + "）")
                        .toList());
    }

    static String word(Role role) {
        return switch (role) {
            case LEAD -> "牵头";
            case RESPONSIBLE -> "";
            case SUPPORT -> "配合";
        };
    }

    /** One name for several units, to be unfolded. */
    public boolean isCollective() {
        return units.size() > 1;
    }
}
