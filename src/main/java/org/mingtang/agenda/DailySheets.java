package org.mingtang.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.springframework.stereotype.Component;

/** Draws up the sheet of a day. */
@Component
class DailySheets {

    /** Lines of one sheet: more than anyone reads or prints, few enough to come at once. */
    private static final int LINES = 1500;

    private final WorkItems items;
    private final Units units;

    DailySheets(WorkItems items, Units units) {
        this.items = items;
        this.units = units;
    }

    /** The day's own items are never cut off by a long list of old ones: they are read first. */
    DailySheet of(AgendaFilter whose, AgendaDay day) {
        var lines = new ArrayList<AgendaLine>();
        lines.addAll(items.lines(whose.due(day.today(), day.lastSoon()), day, LINES, 0));
        lines.addAll(items.lines(whose.due(null, day.today().minusDays(1)), day, LINES - lines.size(), 0));
        AgendaCounts counts = items.counts(whose.due(null, day.lastSoon()), day);
        return new DailySheet(day.today(), counts, parts(lines), counts.open() > lines.size());
    }

    private List<DailySheet.UnitPart> parts(List<AgendaLine> lines) {
        var byUnit = new HashMap<UUID, List<AgendaLine>>();
        lines.stream()
                .sorted(Comparator.comparing(AgendaLine::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(line -> byUnit.computeIfAbsent(line.unit(), unit -> new ArrayList<>())
                        .add(line));
        var parts = new ArrayList<DailySheet.UnitPart>();
        names().forEach((unit, name) -> {
            List<AgendaLine> own = byUnit.remove(unit);
            if (own != null) {
                parts.add(new DailySheet.UnitPart(unit, name, own));
            }
        });
        byUnit.forEach((unit, own) -> parts.add(new DailySheet.UnitPart(unit, "（已不存在的单位）", own)));
        return parts;
    }

    /** In the order of the tree, as every list of units is. */
    private Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        for (UnitView unit : units.all()) {
            names.put(unit.id().value(), unit.shortName());
        }
        return names;
    }
}
