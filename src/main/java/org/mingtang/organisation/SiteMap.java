package org.mingtang.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All sites at one moment: which answers for a host, and whose information each shows. Immutable. */
final class SiteMap {

    private final UUID stamp;
    private final Site main;
    private final List<Site> sites;
    private final Map<String, Site> byHost = new HashMap<>();
    private final Map<UUID, Site> own = new HashMap<>();
    private final Map<UUID, UnitScope> scopes = new HashMap<>();

    /** @param sites the main one first */
    SiteMap(UUID stamp, List<Site> sites, UnitTree tree) {
        this.stamp = stamp;
        this.sites = List.copyOf(sites);
        this.main = sites.get(0);
        Map<UnitId, Site> roots = new HashMap<>();
        for (Site site : sites) {
            site.hosts().forEach(host -> byHost.putIfAbsent(host.value(), site));
            if (site.root() != null) {
                roots.put(site.root(), site);
            }
        }
        Map<UUID, Set<UUID>> shown = new HashMap<>();
        Set<UnitId> below = new HashSet<>();
        roots.keySet()
                .forEach(root ->
                        tree.within(root).forEach(node -> below.add(node.view().id())));
        for (UnitId id : below) {
            // The nearest site above has the unit; those farther above show it if they are to show what lies below.
            boolean nearest = true;
            UUID unit = id.value();
            for (UnitView above : tree.upwards(id)) {
                Site site = roots.get(above.id());
                if (site != null) {
                    if (nearest) {
                        own.put(unit, site);
                    }
                    if (nearest || site.withBelow()) {
                        shown.computeIfAbsent(site.id(), none -> new HashSet<>())
                                .add(unit);
                    }
                    nearest = false;
                }
            }
        }
        sites.stream()
                .filter(site -> !site.main())
                .forEach(site -> scopes.put(site.id(), UnitScope.of(shown.getOrDefault(site.id(), Set.of()))));
        scopes.put(main.id(), main.withBelow() ? UnitScope.ALL : UnitScope.without(own.keySet()));
    }

    UUID stamp() {
        return stamp;
    }

    Site main() {
        return main;
    }

    List<Site> all() {
        return sites;
    }

    Optional<Site> ofHost(HostName host) {
        return Optional.ofNullable(byHost.get(host.value()));
    }

    /** The site a unit's information belongs to. */
    Site of(UUID unit) {
        return own.getOrDefault(unit, main);
    }

    UnitScope shownOn(Site site) {
        return scopes.getOrDefault(site.id(), UnitScope.of(Set.of()));
    }
}
