package org.mingtang.publication.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.OpenToPublic;
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

    ItemIndexController(ItemDirectory directory) {
        this.directory = directory;
    }

    /**
     * A page of the list.
     *
     * @param next path of the next page; null on the last
     */
    record Index(List<Line> items, @Nullable String next) {}

    /** An item by its path, with its current version. */
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
        return ResponseEntity.ok(new Index(
                entries.stream()
                        .map(entry -> new Line(entry.number().path(), entry.version()))
                        .toList(),
                next));
    }
}
