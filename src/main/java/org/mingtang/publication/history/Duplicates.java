package org.mingtang.publication.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingtang.publication.PastItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is here already: the same document number in any writing, or the same title and day. */
@Component
class Duplicates {

    private final JdbcClient database;

    Duplicates(JdbcClient database) {
        this.database = database;
    }

    /** What was met so far, in one reading. */
    static final class Seen {

        private final Map<String, String> places = new HashMap<>();

        /** Where the same stood before in the batch; empty the first time. */
        Optional<String> before(PastItem item, String place) {
            List<String> keys = keys(item);
            Optional<String> known = keys.stream()
                    .map(places::get)
                    .filter(java.util.Objects::nonNull)
                    .findFirst();
            keys.forEach(key -> places.putIfAbsent(key, place));
            return known;
        }
    }

    /** For each item, in order, why it is a duplicate of a published or withdrawn one; empty where it is none. */
    List<Optional<String>> amongItems(List<PastItem> items) {
        Map<String, Long> known = new HashMap<>();
        String[] numbers = items.stream()
                .map(PastItem::docKey)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        String[] titles = items.stream().map(PastItem::title).distinct().toArray(String[]::new);
        database.sql("select number, doc_key from item where doc_key = any(?)")
                .param(numbers)
                .query(row -> {
                    known.put("number " + row.getString("doc_key"), row.getLong("number"));
                });
        database.sql("""
                        select number, title, unnest(array[claimed_on, formed_on,
                            (published_at at time zone 'Asia/Shanghai')::date]) as day
                        from item where title = any(?)""").param(titles).query(row -> {
            known.put("title " + row.getString("title") + row.getString("day"), row.getLong("number"));
        });
        return items.stream()
                .map(item -> keys(item).stream()
                        .filter(known::containsKey)
                        .map(key -> (key.startsWith("number") ? "同文号的信息" : "同标题同日期的信息") + "已经发布过：/info/"
                                + known.get(key) + "。")
                        .findFirst())
                .toList();
    }

    /** Keeps of freshly judged rows what is new; the others are refused with the reason. */
    List<Judged> sorted(List<Judged> rows, Seen seen) {
        List<PastItem> items = new ArrayList<>();
        rows.forEach(row -> Optional.ofNullable(row.item()).ifPresent(items::add));
        List<Optional<String>> published = amongItems(items);
        List<Judged> all = new ArrayList<>();
        int n = 0;
        for (Judged row : rows) {
            PastItem item = row.item();
            if (item == null) {
                all.add(row);
                continue;
            }
            Optional<String> why = published.get(n++);
            Optional<String> before = seen.before(item, row.place());
            all.add(why.or(() -> before.map(place -> "与“" + place + "”重复（文号相同，或者标题和日期相同）。"))
                    .map(row::refused)
                    .orElse(row));
        }
        return all;
    }

    private static List<String> keys(PastItem item) {
        Set<String> keys = new HashSet<>();
        if (item.docKey() != null) {
            keys.add("number " + item.docKey());
        }
        keys.add("title " + item.title() + item.claimedOn());
        if (item.formedOn() != null) {
            keys.add("title " + item.title() + item.formedOn());
        }
        return List.copyOf(keys);
    }
}
