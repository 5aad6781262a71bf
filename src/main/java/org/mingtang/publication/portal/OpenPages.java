package org.mingtang.publication.portal;

import java.util.Arrays;
import java.util.Map;
import org.mingtang.organisation.AskedSite;
import org.mingtang.publication.CatalogueLines;
import org.mingtang.publication.ItemFigures;
import org.mingtang.publication.ItemFigures.Figure;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.Items;
import org.mingtang.publication.portal.OpenPage.Branch;
import org.springframework.stereotype.Component;

/** Puts together the front page of 政府信息公开 (国办公开办函〔2019〕61号, 〔2021〕33号). */
@Component
class OpenPages {

    private static final int NEWEST = 8;

    private final CatalogueLines lines;
    private final ItemFigures figures;
    private final Items items;
    private final ListRows rows;
    private final Guides guides;
    private final Reports reports;
    private final AskedSite site;

    OpenPages(
            CatalogueLines lines,
            ItemFigures figures,
            Items items,
            ListRows rows,
            Guides guides,
            Reports reports,
            AskedSite site) {
        this.lines = lines;
        this.figures = figures;
        this.items = items;
        this.rows = rows;
        this.guides = guides;
        this.reports = reports;
        this.site = site;
    }

    OpenPage page() {
        Map<String, Figure> byLine = figures.byLine(site.scope());
        Map<ItemKind, Figure> byKind = figures.byKind(site.scope());
        return new OpenPage(
                Arrays.stream(ItemKind.values())
                        .filter(ItemKind::isPolicy)
                        .map(kind -> new Branch(
                                "/open/policies?kind=" + kind, kind.label(), byKind.getOrDefault(kind, Figure.NONE)))
                        .toList(),
                lines.all().stream()
                        .filter(line -> "ARTICLE_20".equals(line.source()))
                        .map(line -> new Branch(
                                "/open/" + line.code(), line.name(), byLine.getOrDefault(line.code(), Figure.NONE)))
                        .toList(),
                byLine.getOrDefault("institutions", Figure.NONE),
                byLine.getOrDefault("content", Figure.NONE),
                guides.updated().orElse(null),
                reports.all().stream().map(ReportsPage.Year::year).toList(),
                rows.of(items.list(ItemFilter.ALL.on(site.scope()).inLine("content"), NEWEST, 0)));
    }
}
