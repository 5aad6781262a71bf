package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** The headings in force, outermost first. */
final class HeadingStack {

    private record Entry(int rank, String caption) {}

    private final List<Entry> entries = new ArrayList<>();

    /** A new heading ends all of its own rank and below; a page-break copy changes nothing. Returns whether anything changed. */
    boolean push(int rank, String caption) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.rank() == rank && entry.caption().equals(caption)) {
                boolean deeper = i < entries.size() - 1;
                entries.subList(i + 1, entries.size()).clear();
                return deeper;
            }
        }
        entries.removeIf(entry -> entry.rank() >= rank);
        entries.add(new Entry(rank, caption));
        return true;
    }

    /** Takes the innermost heading away again. */
    void pop() {
        if (!entries.isEmpty()) {
            entries.remove(entries.size() - 1);
        }
    }

    void clear() {
        entries.clear();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int innermostRank() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).rank();
    }

    List<String> captions() {
        return entries.stream().map(Entry::caption).toList();
    }
}
