package org.mingtang.publication.portal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.ItemFigures;
import org.mingtang.publication.ItemFigures.Figure;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.Items;
import org.mingtang.publication.Themes;
import org.mingtang.publication.portal.ListPage.Link;
import org.mingtang.publication.portal.ListPage.Tab;
import org.springframework.stereotype.Component;

/** Puts together the lists of the statutory column and of units. */
@Component
class ListPages {

    static final Link COLUMN = new Link("/open", "政府信息公开");

    private final Items items;
    private final ItemFigures figures;
    private final ListRows rows;
    private final Units units;
    private final Themes themes;
    private final AskedSite site;

    ListPages(Items items, ItemFigures figures, ListRows rows, Units units, Themes themes, AskedSite site) {
        this.items = items;
        this.figures = figures;
        this.rows = rows;
        this.units = units;
        this.themes = themes;
        this.site = site;
    }

    ListPage line(CatalogueLine line, ListQuery query) {
        List<Link> crumbs = line.parent() == null ? List.of(COLUMN) : List.of(COLUMN, new Link("/open", "法定主动公开内容"));
        return page(
                "/open/" + line.code(),
                ColumnWords.of(line.name(), line.code().equals("20-01") ? "政策文件" : "工作动态"),
                crumbs,
                line.basis(),
                List.of(),
                "/feeds/lines/" + line.code(),
                query,
                query.filter().inLine(line.code()));
    }

    /** 国办公开办函〔2021〕33号: the part 政策 with its three kinds. */
    ListPage policies(ListQuery asked) {
        Map<ItemKind, Figure> counts = figures.byKind(site.scope());
        List<ItemKind> kinds =
                Arrays.stream(ItemKind.values()).filter(ItemKind::isPolicy).toList();
        ItemKind kind = asked.kind() != null && asked.kind().isPolicy()
                ? asked.kind()
                : kinds.stream().filter(counts::containsKey).findFirst().orElse(ItemKind.NORMATIVE_DOCUMENT);
        ListQuery query = new ListQuery(asked.unit(), asked.year(), asked.theme(), asked.words(), kind, asked.page());
        List<Tab> tabs = kinds.stream()
                .map(each -> new Tab(
                        "/open/policies?kind=" + each,
                        each.label(),
                        counts.getOrDefault(each, Figure.NONE).count(),
                        each == kind))
                .toList();
        return page(
                "/open/policies",
                ColumnWords.of("政策", "政策文件"),
                List.of(COLUMN),
                null,
                tabs,
                "/feeds/policies",
                query,
                query.filter());
    }

    ListPage unit(UnitView unit, ListQuery asked) {
        UUID id = unit.id().value();
        site.mustShow(id);
        ListQuery query = new ListQuery(null, asked.year(), asked.theme(), asked.words(), asked.kind(), asked.page());
        return page(
                "/units/" + id,
                ColumnWords.of(unit.name(), "工作动态"),
                List.of(COLUMN, new Link("/units", "公开机关")),
                unit.active() ? null : "该机关已经合并或者撤销，这里是它公开过的信息。",
                List.of(),
                "/feeds/units/" + id,
                query,
                query.filter().ofUnits(List.of(id)));
    }

    private ListPage page(
            String path,
            ColumnWords column,
            List<Link> crumbs,
            @Nullable String note,
            List<Tab> tabs,
            String feed,
            ListQuery query,
            ItemFilter asked) {
        ItemFilter filter = asked.on(site.scope());
        ItemFilter all = new ItemFilter(
                filter.line(),
                filter.kind(),
                path.startsWith("/units") ? filter.units() : List.of(),
                null,
                null,
                null,
                false,
                filter.within());
        int total = items.count(filter);
        return new ListPage(
                path,
                column,
                crumbs,
                note,
                tabs,
                feed,
                query,
                rows.of(items.list(filter, ListQuery.PAGE, query.offset())),
                total,
                Math.max(1, (total + ListQuery.PAGE - 1) / ListQuery.PAGE),
                path.startsWith("/units") ? List.of() : unitsIn(all),
                figures.years(all),
                themes.all().stream().map(Themes.Theme::name).toList());
    }

    private List<UnitView> unitsIn(ItemFilter all) {
        Set<UUID> there = new HashSet<>(figures.units(all));
        return units.all().stream()
                .filter(unit -> there.contains(unit.id().value()))
                .toList();
    }
}
