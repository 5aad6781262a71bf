package org.mingtang.organisation.portals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.Palette;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitKind;
import org.mingtang.organisation.UnitView;

/**
 * One site on the desk.
 *
 * @param action where the form is sent
 * @param fixed hosts and address the configuration gives the main site; empty for others
 * @param preview how it would look; null where it was not asked for
 */
public record SitePage(
        String title,
        String action,
        boolean main,
        boolean stored,
        SiteForm form,
        List<Choice> choices,
        String fixed,
        @Nullable Preview preview) {

    /** A unit that can have a site. */
    public record Choice(UUID id, String label) {}

    /**
     * How a site would look.
     *
     * @param style address of its style sheet; null where its colours cannot be read
     * @param units the first units it would show, of {@code count}
     */
    public record Preview(String name, @Nullable String style, List<String> hosts, List<String> units, int count) {

        static Preview of(Site site, List<String> hosts, List<UnitView> units) {
            Palette palette = site.palette();
            return new Preview(
                    site.name().isEmpty() ? "（按政府名称）" : site.name(),
                    palette.readable()
                            ? "/desk/sites/preview.css?brand=" + coded(palette.brand()) + "&deep="
                                    + coded(palette.deep()) + "&soft=" + coded(palette.soft())
                            : null,
                    hosts,
                    units.stream().map(UnitView::name).limit(8).toList(),
                    units.size());
        }

        private static String coded(String colour) {
            return URLEncoder.encode(colour, StandardCharsets.UTF_8);
        }
    }

    /** Units below the top that are no offices, in tree order, each with its depth. */
    static List<Choice> choices(List<UnitView> all) {
        Map<UnitId, Integer> depths = new HashMap<>();
        List<Choice> choices = new ArrayList<>();
        for (UnitView unit : all) {
            UnitId parent = unit.parent();
            int depth = parent == null ? 0 : depths.getOrDefault(parent, 0) + 1;
            depths.put(unit.id(), depth);
            if (unit.active() && parent != null && unit.kind() != UnitKind.OFFICE) {
                choices.add(new Choice(unit.id().value(), "　".repeat(depth - 1) + unit.name()));
            }
        }
        return choices;
    }
}
