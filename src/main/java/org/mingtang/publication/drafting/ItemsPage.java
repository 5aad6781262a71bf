package org.mingtang.publication.drafting;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.CatalogueLine;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemLine;

/** A page of the list of what is public, with what was asked for. */
public record ItemsPage(
        List<Row> rows,
        int count,
        int number,
        List<CatalogueLine> lines,
        String line,
        @Nullable ItemKind kind,
        String words,
        boolean mine) {

    static final int SIZE = 50;

    /** An item with its unit's name. */
    public record Row(ItemLine item, String unit) {}

    static List<Row> rows(List<ItemLine> items, Units units) {
        return items.stream()
                .map(item -> new Row(
                        item,
                        units.find(new UnitId(item.unit()))
                                .map(UnitView::shortName)
                                .orElse("")))
                .toList();
    }

    public boolean hasNext() {
        return (number + 1L) * SIZE < count;
    }

    /** The address of another page of the same list. */
    public String at(int page) {
        return "/desk/items?line=" + URLEncoder.encode(line, StandardCharsets.UTF_8) + "&kind="
                + (kind == null ? "" : kind.name()) + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&mine=" + mine + "&page=" + page;
    }
}
