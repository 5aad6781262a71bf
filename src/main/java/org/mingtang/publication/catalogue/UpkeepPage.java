package org.mingtang.publication.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;
import org.mingtang.publication.catalogue.Upkeep.Holding;
import org.mingtang.publication.catalogue.Upkeep.State;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of lines with what they hold.
 *
 * @param counts by state, over what the other filters leave
 * @param names of units by id
 */
public record UpkeepPage(
        List<Holding> rows,
        int count,
        Map<State, Long> counts,
        Map<UUID, String> names,
        Filter filter,
        List<UnitView> units,
        List<Line> fields,
        boolean mayEdit) {

    static final int SIZE = 60;

    /** What is asked for; empty words mean all. */
    public record Filter(
            String unit,
            String level,
            String field,
            @Nullable State state,
            int page) {

        String address(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("unit", unit)
                    .queryParam("level", level)
                    .queryParam("field", field)
                    .queryParam("state", state == null ? "" : state.name())
                    .toUriString();
        }

        boolean takes(Holding holding) {
            Line line = holding.line();
            return (unit.isEmpty() || unit.equals(Objects.toString(holding.unit())))
                    && (!level.equals("county") || line.text().county())
                    && (!level.equals("town") || line.text().town())
                    && (field.isEmpty() || field.equals(line.parent()) || field.equals(line.source()));
        }
    }

    static UpkeepPage of(
            List<Holding> all,
            Filter filter,
            Map<UUID, String> names,
            List<UnitView> units,
            List<Line> fields,
            boolean mayEdit) {
        List<Holding> taken = all.stream().filter(filter::takes).toList();
        Map<State, Long> counts = new java.util.EnumMap<>(State.class);
        taken.forEach(each -> counts.merge(each.state(), 1L, Long::sum));
        List<Holding> shown = taken.stream()
                .filter(each -> filter.state() == null || each.state() == filter.state())
                .toList();
        int from = Math.min(filter.page() * SIZE, shown.size());
        return new UpkeepPage(
                shown.subList(from, Math.min(shown.size(), from + SIZE)),
                shown.size(),
                counts,
                names,
                filter,
                units,
                fields,
                mayEdit);
    }

    public String unitName(Holding holding) {
        return holding.unit() == null ? "" : names.getOrDefault(holding.unit(), "");
    }

    public String fieldName(Line line) {
        return fields.stream()
                .filter(each -> each.code().equals(line.parent()))
                .map(Line::name)
                .findFirst()
                .orElse(line.sourceLabel());
    }

    public String csv() {
        return filter.address("/desk/catalogue/upkeep.csv");
    }

    public String at(int page) {
        return filter.address("/desk/catalogue") + "&page=" + page;
    }

    /** The same list in one state only. */
    public String in(State state) {
        return new Filter(filter.unit(), filter.level(), filter.field(), state, 0).address("/desk/catalogue");
    }

    public boolean hasNext() {
        return (filter.page() + 1) * SIZE < count;
    }
}
