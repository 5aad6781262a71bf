package org.mingtang.policy.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemView;

/**
 * A policy in a package as the page shows it.
 *
 * @param href null where it was withdrawn since
 */
public record PackageLine(String title, @Nullable String href, String meta, String note) {

    static List<PackageLine> of(Sheet<PackageContent> sheet, Packages packages) {
        PackageContent content = sheet.live();
        if (content == null) {
            return List.of();
        }
        List<PackageLine> lines = new ArrayList<>();
        for (PackageContent.Entry entry : content.entries()) {
            Optional<ItemView> item = packages.standing(entry.item());
            lines.add(item.map(each -> new PackageLine(
                            each.title(),
                            each.path(),
                            each.unitName()
                                    + (each.docNumber() == null ? "" : "　" + each.docNumber())
                                    + packages.fallen(each.number())
                                            .map(state -> "　" + state)
                                            .orElse(""),
                            entry.note()))
                    .orElseGet(() -> new PackageLine("（这份文件已撤回）", null, "", entry.note())));
        }
        return lines;
    }
}
