package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.plan.reading.Draft.UnitText;
import org.mingtang.plan.reading.ReadPlan.Deadline;
import org.mingtang.plan.reading.ReadPlan.Doubt;
import org.mingtang.plan.reading.ReadPlan.ReadTarget;
import org.mingtang.plan.reading.ReadPlan.ReadTask;
import org.mingtang.plan.reading.ReadPlan.ReadUnit;
import org.mingtang.plan.reading.ReadPlan.Role;
import org.mingtang.plan.reading.UnitList.Named;

/** Drafts to tasks: words to units, deadlines and targets. */
final class TaskBuilder {

    private final @Nullable Integer year;
    private final boolean firstLeads;

    /** @param firstLeads whether the document says that the first of the responsible units leads (labelling rule 17) */
    TaskBuilder(@Nullable Integer year, boolean firstLeads) {
        this.year = year;
        this.firstLeads = firstLeads;
    }

    ReadTask task(Draft draft) {
        Map<String, Doubt> doubts = new LinkedHashMap<>(draft.doubts());
        List<ReadUnit> units = units(draft, doubts);
        String raw = draft.deadline();
        Deadline deadline = raw == null ? null : DeadlineReader.read(raw, year);
        if (raw != null && !raw.isBlank() && deadline == null && !raw.matches("[—\\-－/无\\s]+")) {
            doubts.put("deadline", new Doubt(0.4, "时限“" + shortened(raw) + "”没有读出日期，请填写。"));
        }
        String requirement = Text.squeeze(draft.requirement());
        List<ReadTarget> targets = TargetReader.read(requirement);
        if (targets.size() > 1) {
            doubts.put("targets", new Doubt(0.75, "一项任务里有多个数量指标，请核对各自的范围。"));
        }
        return new ReadTask(
                draft.no(),
                draft.path().stream().map(Text::squeeze).toList(),
                requirement,
                units,
                raw(draft.unitsRaw()),
                raw(raw),
                deadline,
                targets,
                doubts,
                draft.position(),
                draft.row());
    }

    private static @Nullable String raw(@Nullable String text) {
        return text == null || Text.isBlank(text)
                ? null
                : Text.squeeze(text.replace(" | ", "\ue002")).replace("\ue002", " | ");
    }

    private List<ReadUnit> units(Draft draft, Map<String, Doubt> doubts) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (UnitText list : draft.units()) {
            for (Named unit : named(list, draft.units().size())) {
                Role role = unit.role() == null ? Role.RESPONSIBLE : unit.role();
                roles.merge(Text.squeeze(unit.name()), role, Roles::stronger);
            }
        }
        List<ReadUnit> units = new ArrayList<>();
        roles.forEach((name, role) -> units.add(new ReadUnit(name, role)));
        doubtUnits(units, doubts);
        return units;
    }

    private List<Named> named(UnitText list, int lists) {
        List<Named> names = UnitList.read(list.text(), list.role());
        boolean plain = names.stream().allMatch(unit -> unit.role() == null || unit.role() == Role.RESPONSIBLE);
        if (!firstLeads || !plain || names.isEmpty() || lists > 1) {
            return names;
        }
        List<Named> led = new ArrayList<>();
        for (Named unit : names) {
            led.add(new Named(unit.name(), led.isEmpty() ? Role.LEAD : Role.SUPPORT));
        }
        return led;
    }

    private static void doubtUnits(List<ReadUnit> units, Map<String, Doubt> doubts) {
        if (units.isEmpty()) {
            doubts.put("units", new Doubt(0.5, "没有读出责任单位。"));
            return;
        }
        for (ReadUnit unit : units) {
            if (!UnitNames.looksLikeUnit(unit.name())) {
                doubts.put("units", new Doubt(0.5, "“" + shortened(unit.name()) + "”不像单位名称。"));
                return;
            }
        }
    }

    private static String shortened(String text) {
        String plain = Text.squeeze(text);
        return plain.length() > 20 ? plain.substring(0, 20) + "…" : plain;
    }
}
