package org.mingtang.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invented public things in a site of their own, so that tests on the shared database do not see each other's. */
final class PublicThings {

    final String site = "test-" + UUID.randomUUID();

    /** Returns an entry in force with this title. */
    SearchEntry titled(String title) {
        return entry(UUID.randomUUID(), title, title + "的正文。", SearchEntry.Validity.EFFECTIVE, null);
    }

    SearchEntry entry(UUID key, String title, String text, SearchEntry.Validity validity, @Nullable UUID successor) {
        return new SearchEntry(
                key,
                "/info/" + key,
                site,
                title,
                List.of(),
                text,
                "",
                null,
                new UUID(1, 1),
                "云麓市商务局",
                "NORMATIVE",
                "行政规范性文件",
                "商贸流通",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 2, 27),
                validity,
                successor,
                List.of());
    }

    /** Returns an entry in force that was published on this day. */
    SearchEntry dated(String title, LocalDate publishedOn) {
        var entry = titled(title);
        return with(entry, entry.docNumber(), entry.passages(), publishedOn);
    }

    SearchEntry numbered(UUID key, String title, String docNumber) {
        var entry = entry(key, title, "正文", SearchEntry.Validity.EFFECTIVE, null);
        return with(entry, docNumber, entry.passages(), entry.publishedOn());
    }

    /** Returns the entry with these passages. */
    SearchEntry withPassages(SearchEntry entry, List<SearchEntry.Passage> passages) {
        return with(entry, entry.docNumber(), passages, entry.publishedOn());
    }

    private static SearchEntry with(
            SearchEntry entry, @Nullable String docNumber, List<SearchEntry.Passage> passages, LocalDate publishedOn) {
        return new SearchEntry(
                entry.key(),
                entry.href(),
                entry.site(),
                entry.title(),
                entry.aliases(),
                entry.text(),
                entry.attachmentsText(),
                docNumber,
                entry.unit(),
                entry.unitName(),
                entry.kind(),
                entry.kindLabel(),
                entry.theme(),
                publishedOn,
                entry.claimed(),
                entry.formedOn(),
                entry.validity(),
                entry.successor(),
                entry.restsOn(),
                entry.version(),
                entry.revisedOn(),
                passages);
    }

    /** Returns the entry as a later version that explains another. */
    SearchEntry revised(SearchEntry entry, int version, LocalDate on, @Nullable UUID restsOn) {
        return new SearchEntry(
                entry.key(),
                entry.href(),
                entry.site(),
                entry.title(),
                entry.aliases(),
                entry.text(),
                entry.attachmentsText(),
                entry.docNumber(),
                entry.unit(),
                entry.unitName(),
                entry.kind(),
                entry.kindLabel(),
                entry.theme(),
                entry.publishedOn(),
                entry.claimed(),
                entry.formedOn(),
                entry.validity(),
                entry.successor(),
                restsOn,
                version,
                on,
                entry.passages());
    }

    SearchQuery query(String words) {
        return new SearchQuery(words, Map.of(), site, SearchQuery.Order.RELEVANCE, 1);
    }
}
