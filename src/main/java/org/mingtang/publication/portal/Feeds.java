package org.mingtang.publication.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.Units;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.Items;
import org.mingtang.publication.PublicChanges;
import org.mingtang.publication.Themes;
import org.springframework.stereotype.Component;

/** The feeds: of all, of policies, of each column, unit and theme. */
@Component
class Feeds {

    private static final int ENTRIES = 50;

    private final Items items;
    private final CatalogueLines lines;
    private final Units units;
    private final Themes themes;
    private final ListRows rows;
    private final PublicChanges changes;
    private final AskedSite site;

    Feeds(
            Items items,
            CatalogueLines lines,
            Units units,
            Themes themes,
            ListRows rows,
            PublicChanges changes,
            AskedSite site) {
        this.items = items;
        this.lines = lines;
        this.units = units;
        this.themes = themes;
        this.rows = rows;
        this.changes = changes;
        this.site = site;
    }

    Feed all() {
        return feed("最新公开", "/feeds/all", "/open", items.list(here(), ENTRIES, 0));
    }

    Feed policies() {
        return feed("政策", "/feeds/policies", "/open/policies", items.policies(here(), ENTRIES));
    }

    Optional<Feed> line(String code) {
        return lines.find(code)
                .map(line -> feed(
                        line.name(),
                        "/feeds/lines/" + line.code(),
                        line.heading() ? "/open" : "/open/" + line.code(),
                        items.list(here().inLine(line.code()), ENTRIES, 0)));
    }

    Optional<Feed> unit(UUID id) {
        site.mustShow(id);
        return units.find(new UnitId(id))
                .map(unit -> feed(
                        unit.name(),
                        "/feeds/units/" + id,
                        "/units/" + id,
                        items.list(here().ofUnits(List.of(id)), ENTRIES, 0)));
    }

    /** A class of themes by its number in the national list, from 1. */
    Optional<Feed> theme(int number) {
        List<Themes.Theme> all = themes.all();
        if (number < 1 || number > all.size()) {
            return Optional.empty();
        }
        String name = all.get(number - 1).name();
        ItemFilter filter = new ItemFilter(null, null, List.of(), name, null, null, false, site.scope());
        return Optional.of(feed(name, "/feeds/themes/" + number, "/open", items.list(filter, ENTRIES, 0)));
    }

    /** What can be subscribed to, by its path. */
    FeedsPage page() {
        List<ListPage.Link> columns = new ArrayList<>();
        lines.here().forEach(line -> columns.add(new ListPage.Link("/feeds/lines/" + line.code(), line.name())));
        List<ListPage.Link> classes = new ArrayList<>();
        for (Themes.Theme theme : themes.all()) {
            classes.add(new ListPage.Link("/feeds/themes/" + (classes.size() + 1), theme.name()));
        }
        return new FeedsPage(columns, classes);
    }

    private ItemFilter here() {
        return ItemFilter.ALL.on(site.scope());
    }

    /** An empty feed was last changed when the site was. */
    private Feed feed(String title, String path, String page, List<ItemLine> newest) {
        Instant updated = newest.stream()
                .map(ItemLine::revisedAt)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> changes.now().at());
        return new Feed(title, path, page, updated, rows.of(newest));
    }
}
