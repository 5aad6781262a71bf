package org.mingtang.publication.portal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
import org.mingtang.publication.Gatherings;
import org.mingtang.publication.ItemDirectory;
import org.mingtang.publication.ItemDirectory.Entry;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything the site says it shows, for whoever compares it with the transparency log. */
@Controller
@OpenToPublic
class ItemIndexController {

    static final int PAGE = 5000;

    private final ItemDirectory directory;
    private final Gatherings gatherings;

    ItemIndexController(ItemDirectory directory, Gatherings gatherings) {
        this.directory = directory;
        this.gatherings = gatherings;
    }

    /**
     * A page of the list.
     *
     * @param next path of the next page; null on the last
     */
    record Index(List<Line> items, @Nullable String next) {}

    /** An item, topic or package by its path, with its current version. */
    record Line(String item, int version) {}

    @GetMapping("/info/index.json")
    ResponseEntity<Index> index(@RequestParam(defaultValue = "0") String after) {
        if (!after.matches("\\d{1,15}")) {
            return ResponseEntity.badRequest().build();
        }
        List<Entry> entries = directory.after(Long.parseLong(after), PAGE);
        String next = entries.size() < PAGE
                ? null
                : "/info/index.json?after=" + entries.get(entries.size() - 1).number();
        List<Line> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(new Line(entry.number().path(), entry.version())));
        if (next == null) {
            gatherings.shown().forEach((path, version) -> lines.add(new Line(path, version)));
        }
        return ResponseEntity.ok(new Index(lines, next));
    }
}
