package org.mingtang.publication.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.organisation.AskedSite;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.Items;
import org.mingtang.publication.portal.ReportsPage.Year;
import org.springframework.stereotype.Component;

/** Annual reports: one of each organ for each year, newest year first (政府信息公开条例第四十九条). */
@Component
class Reports {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年");
    private static final int MOST = 20_000;

    private final Items items;
    private final ListRows rows;
    private final AskedSite site;

    Reports(Items items, ListRows rows, AskedSite site) {
        this.items = items;
        this.rows = rows;
        this.site = site;
    }

    List<Year> all() {
        Map<Integer, List<ItemLine>> years = new TreeMap<>(Comparator.reverseOrder());
        Set<String> seen = new HashSet<>();
        for (ItemLine line : items.list(ItemFilter.ALL.on(site.scope()).ofKind(ItemKind.ANNUAL_REPORT), MOST, 0)) {
            int year = year(line);
            if (seen.add(year + " " + line.unit())) {
                years.computeIfAbsent(year, each -> new ArrayList<>()).add(line);
            }
        }
        return years.entrySet().stream()
                .map(each -> new Year(each.getKey(), rows.of(each.getValue())))
                .toList();
    }

    /** The year a report is on: as its title says, else the year before it was made. */
    static int year(ItemLine report) {
        Matcher named = YEAR.matcher(report.title());
        if (named.find()) {
            return Integer.parseInt(named.group(1));
        }
        LocalDate made = report.formedOn() == null ? report.listedOn() : report.formedOn();
        return made.getYear() - 1;
    }

    /** Only those of one organ. */
    static List<Year> of(List<Year> all, UUID unit) {
        return all.stream()
                .map(each -> new Year(
                        each.year(),
                        each.reports().stream()
                                .filter(row -> row.item().unit().equals(unit))
                                .toList()))
                .filter(each -> !each.reports().isEmpty())
                .toList();
    }
}
