package org.mingtang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.ResultPage.Excerpt;
import org.mingtang.search.ResultPage.Row;
import org.springframework.stereotype.Component;

/** Shows entries as results: what was withdrawn a moment ago and is still in the index is not shown. */
@Component
class ResultRows {

    private static final int PASSAGES = 2;

    private final EntryTable table;
    private final Synonyms synonyms;

    ResultRows(EntryTable table, Synonyms synonyms) {
        this.table = table;
        this.synonyms = synonyms;
    }

    List<Row> of(List<UUID> keys, String typed, Map<UUID, Near> near) {
        var entries = table.find(keys);
        var successors = table.find(entries.values().stream()
                .filter(entry -> entry.validity().fallen())
                .map(SearchEntry::successor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var marks = Marks.of(Words.of(typed), synonyms);
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(entries.get(key)))
                .map(entry -> row(entry, successors, marks, near.get(entry.key())))
                .toList();
    }

    private static Row row(SearchEntry entry, Map<UUID, SearchEntry> successors, Marks marks, @Nullable Near near) {
        return new Row(
                entry.href(),
                marks.name(entry.title()),
                entry.kindLabel(),
                new ResultPage.Link(entry.unitName(), "/units/" + entry.unit(), false),
                entry.docNumber(),
                entry.publishedOn().toString(),
                entry.claimed(),
                entry.formedOn() == null ? null : entry.formedOn().toString(),
                entry.validity().label(),
                entry.validity().chip(),
                successor(entry, successors),
                excerpts(entry, marks, near));
    }

    private static ResultPage.@Nullable Link successor(SearchEntry entry, Map<UUID, SearchEntry> successors) {
        var successor = entry.successor() == null ? null : successors.get(entry.successor());
        return successor == null ? null : new ResultPage.Link(successor.title(), successor.href(), false);
    }

    private static List<Excerpt> excerpts(SearchEntry entry, Marks marks, @Nullable Near near) {
        var excerpts = new ArrayList<Excerpt>();
        entry.passages().stream()
                .filter(passage -> marks.in(passage.text()) > 0)
                .sorted(Comparator.comparingInt((SearchEntry.Passage passage) -> marks.in(passage.text()))
                        .reversed())
                .limit(PASSAGES)
                .forEach(passage -> add(
                        excerpts,
                        passage.label(),
                        entry.href() + "#" + passage.fragment(),
                        marks.excerptOrBeginning(withoutLabel(passage))));
        if (excerpts.isEmpty()) {
            add(excerpts, "", entry.href(), marks.excerpt(entry.text()));
        }
        if (excerpts.isEmpty()
                && near != null
                && near.place() >= 0
                && near.place() < entry.passages().size()) {
            var passage = entry.passages().get(near.place());
            add(
                    excerpts,
                    passage.label(),
                    entry.href() + "#" + passage.fragment(),
                    Marks.beginning(withoutLabel(passage)));
        }
        if (excerpts.isEmpty()) {
            add(excerpts, "附件", entry.href(), marks.excerpt(entry.attachmentsText()));
        }
        return excerpts;
    }

    /** The text of an article begins with its number, which already leads to it. */
    private static String withoutLabel(SearchEntry.Passage passage) {
        var text = passage.text();
        return text.startsWith(passage.label())
                ? text.substring(passage.label().length()).strip()
                : text;
    }

    private static void add(List<Excerpt> excerpts, String label, String href, List<Piece> pieces) {
        if (!pieces.isEmpty()) {
            excerpts.add(new Excerpt(label, href, pieces));
        }
    }
}
