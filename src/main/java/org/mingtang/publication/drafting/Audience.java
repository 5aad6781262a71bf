package org.mingtang.publication.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.organisation.Resolution;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.procedure.Refusal;
import org.springframework.stereotype.Component;

/** To whom a draft is directed: units chosen singly, whole regions, and names of units or groups as the office writes them. */
@Component
class Audience {

    private final Units units;

    Audience(Units units) {
        this.units = units;
    }

    /**
     * The units meant.
     *
     * @param refusals names that stand for no unit
     */
    record Meant(List<UUID> units, List<Refusal> refusals) {}

    /** @param issuer the drafting unit, by whose place and groups names are understood */
    Meant of(ManuscriptForm form, UUID issuer) {
        Set<UUID> meant = new LinkedHashSet<>();
        List<Refusal> refusals = new ArrayList<>();
        if (form.audience() != null) {
            meant.addAll(form.audience());
        }
        if (form.regions() != null) {
            form.regions().forEach(region -> add(meant, departments(region)));
        }
        String names = form.audienceNames() == null ? "" : form.audienceNames();
        for (String each : names.split("[；;\\n\\r]")) {
            if (!each.isBlank()) {
                Resolution resolution = units.resolve(each.strip(), new UnitId(issuer));
                add(meant, resolution.units());
                if (!resolution.resolved()) {
                    refusals.add(new Refusal("audienceNames", unknown(resolution)));
                }
            }
        }
        return new Meant(List.copyOf(meant), refusals);
    }

    /** A 科室 reads what is directed to its department; singly it is addressed by choosing it. */
    private List<UnitView> departments(UUID region) {
        return units.subtree(new UnitId(region)).stream()
                .filter(unit -> units.department(unit.id()).equals(unit.id()))
                .toList();
    }

    private static void add(Set<UUID> meant, List<UnitView> more) {
        more.forEach(unit -> meant.add(unit.id().value()));
    }

    private static String unknown(Resolution resolution) {
        String nearest =
                resolution.nearest().stream().limit(3).map(UnitView::name).collect(Collectors.joining("、"));
        return "“" + resolution.name() + "”对不上任何单位或集体称谓" + (nearest.isEmpty() ? "。" : "，是不是：" + nearest + "？");
    }
}
