package org.mingtang.organisation.portals;

import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.organisation.HostName;
import org.mingtang.organisation.Site;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;

/**
 * A site in the list.
 *
 * @param units whose information it shows, in words
 */
public record SiteLine(UUID id, String name, String hosts, String units, boolean main) {

    static SiteLine of(Site site, Units units) {
        return new SiteLine(site.id(), site.name(), hosts(site), shown(site, units), site.main());
    }

    static String hosts(Site site) {
        return site.hosts().stream().map(HostName::value).collect(Collectors.joining("、"));
    }

    private static String shown(Site site, Units units) {
        if (site.root() == null) {
            return site.withBelow() ? "全部单位" : "没有自己站点的单位";
        }
        String unit = units.find(site.root()).map(UnitView::name).orElse("");
        return unit + (site.withBelow() ? "及全部下级单位" : "及没有自己站点的下级单位");
    }
}
