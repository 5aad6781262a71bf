package org.mingtang.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mingtang.identity.Person;
import org.mingtang.publication.numbering.IndexNumbers;
import org.mingtang.review.Approval;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many late entries at once: items, versions, files and log, each in one go. */
@Component
class HistoryWriting {

    private final JdbcTemplate database;
    private final IndexNumbers indexNumbers;
    private final ManuscriptWords words;
    private final Announcements announcements;

    HistoryWriting(
            JdbcTemplate database, IndexNumbers indexNumbers, ManuscriptWords words, Announcements announcements) {
        this.database = database;
        this.indexNumbers = indexNumbers;
        this.words = words;
        this.announcements = announcements;
    }

    /** An item with its record. */
    private record Entry(ItemRecord.Of what, ItemRecord record, PastItem item) {}

    /** Call {@link Announcements#moment} before: the time is that of the log. */
    List<ItemNumber> write(Approval approval, List<PastItem> items, Instant now, Person by) {
        List<Entry> entries = entries(approval, items, now);
        inBatch("""
                insert into item (number, revision, index_number, unit, line, kind, version, title, doc_number, doc_key,
                    theme, formed_on, published_at, revised_at, claimed_on, audience, late_days,
                    imported)
                values (?, 0, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, '{}', 0, true)""", entries.stream().map(HistoryWriting::item).toList());
        long place = announcements.log(entries.stream()
                .map(each -> new Announcements.Logged(each.what(), each.record()))
                .toList());
        List<Object[]> versions = new ArrayList<>();
        List<Object[]> files = new ArrayList<>();
        for (int n = 0; n < entries.size(); n++) {
            // Each late entry takes two places: that it was published, and that it came late.
            versions.add(version(entries.get(n), by, place + 2L * n));
            files(entries.get(n), files);
        }
        inBatch("""
                insert into item_version (item, version, record, sha256, title, body, import_batch, import_row,
                    reviewed_hash, published_at, published_by, log_index)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", versions);
        inBatch("""
                insert into version_attachment (item, version, position, file, name, sha256, size)
                values (?, 1, ?, ?, ?, ?, ?)""", files);
        return entries.stream().map(each -> each.what().item()).toList();
    }

    private List<Entry> entries(Approval approval, List<PastItem> items, Instant now) {
        Iterator<Long> numbers = database.queryForList(
                        "select nextval('item_number') from generate_series(1, ?)", Long.class, items.size())
                .iterator();
        Map<UUID, Iterator<String>> free = indexNumbers(items, now);
        Map<UUID, String> names = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (PastItem item : items) {
            ItemRecord.Of what = new ItemRecord.Of(
                    new ItemNumber(numbers.next()),
                    1,
                    Objects.requireNonNull(free.get(item.unit())).next(),
                    names.computeIfAbsent(item.unit(), words::unit),
                    item.fields(),
                    item.attachments(),
                    null,
                    approval.review().value(),
                    approval.sha256(),
                    now,
                    0);
            entries.add(new Entry(what, ItemRecord.of(what), item));
        }
        return entries;
    }

    private Map<UUID, Iterator<String>> indexNumbers(List<PastItem> items, Instant now) {
        Map<UUID, Integer> wanted = new LinkedHashMap<>();
        items.forEach(item -> wanted.merge(item.unit(), 1, Integer::sum));
        int year = now.atZone(ManuscriptText.CHINA).getYear();
        Map<UUID, Iterator<String>> free = new HashMap<>();
        wanted.forEach((unit, count) ->
                free.put(unit, indexNumbers.next(unit, year, count).iterator()));
        return free;
    }

    private static Object[] item(Entry entry) {
        PastItem item = entry.item();
        OffsetDateTime now = time(entry.what().at());
        return new Object[] {
            entry.what().item().value(),
            entry.what().indexNumber(),
            item.unit(),
            item.line(),
            item.kind().name(),
            item.title(),
            item.docNumber(),
            item.docKey(),
            item.theme(),
            item.formedOn(),
            now,
            now,
            item.claimedOn()
        };
    }

    private static Object[] version(Entry entry, Person by, long place) {
        return new Object[] {
            entry.what().item().value(),
            entry.record().json(),
            entry.record().sha256(),
            entry.item().title(),
            entry.item().body(),
            entry.what().importBatch(),
            entry.item().sha256(),
            entry.what().reviewedHash(),
            time(entry.what().at()),
            by.name(),
            place
        };
    }

    private static void files(Entry entry, List<Object[]> rows) {
        List<Attachment> files = entry.item().attachments();
        IntStream.range(0, files.size()).forEach(n -> {
            Attachment file = files.get(n);
            rows.add(new Object[] {entry.what().item().value(), n, file.file(), file.name(), file.sha256(), file.size()
            });
        });
    }

    private void inBatch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows);
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
