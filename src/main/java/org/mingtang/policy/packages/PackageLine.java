package org.mingtang.policy.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.AskedSite;
import org.mingtang.organisation.Way;
import org.mingtang.publication.ItemView;

/**
 * A policy in a package as the page shows it.
 *
 * @param href null where it was withdrawn since
 * @param fallen the word for its state where it fell
 */
public record PackageLine(
        String title,
        @Nullable String href,
        String meta,
        String note,
        @Nullable String fallen) {

    static List<PackageLine> of(Sheet<PackageContent> sheet, Packages packages, AskedSite site) {
        PackageContent content = sheet.live();
        if (content == null) {
            return List.of();
        }
        List<PackageLine> lines = new ArrayList<>();
        for (PackageContent.Entry entry : content.entries()) {
            Optional<ItemView> item = packages.standing(entry.item());
            lines.add(item.map(each -> line(each, entry.note(), packages, site.way(each.unit(), each.path())))
                    .orElseGet(() -> new PackageLine("（这份文件已撤回）", null, "", entry.note(), null)));
        }
        return lines;
    }

    private static PackageLine line(ItemView item, String note, Packages packages, Way way) {
        String about = item.unitName() + (item.docNumber() == null ? "" : "　" + item.docNumber());
        return new PackageLine(
                item.title(),
                way.href(),
                way.note(about),
                note,
                packages.fallen(item.number()).orElse(null));
    }
}
