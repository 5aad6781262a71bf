package org.mingtang.search;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.engine.Feed.Horizon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The projection in the database: what the index is made of and can be made of again at any time. */
@Component
class EntryTable {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    EntryTable(JdbcClient database) {
        this.database = database;
    }

    void put(SearchEntry entry) {
        database.sql("""
                        insert into search_entry (key, href, site, title, aliases, body, attachments, doc_number, unit,
                            unit_name, kind, kind_label, theme, published_on, claimed, formed_on, validity, successor, passages,
                            rests_on, version, revised_on, edition, most_passages)
                        values (:key, :href, :site, :title, :aliases, :body, :attachments, :docNumber, :unit,
                            :unitName, :kind, :kindLabel, :theme, :publishedOn, :claimed, :formedOn, :validity, :successor,
                            :passages::jsonb, :restsOn, :version, :revisedOn, :edition, :mostPassages)
                        on conflict (key) do update set (href, site, title, aliases, body, attachments, doc_number,
                            unit, unit_name, kind, kind_label, theme, published_on, claimed, formed_on, validity, successor,
                            passages, rests_on, version, revised_on, edition, most_passages, gone, meant_by, written_in) =
                            (excluded.href, excluded.site, excluded.title, excluded.aliases, excluded.body,
                            excluded.attachments, excluded.doc_number, excluded.unit, excluded.unit_name,
                            excluded.kind, excluded.kind_label, excluded.theme, excluded.published_on, excluded.claimed,
                            excluded.formed_on, excluded.validity, excluded.successor, excluded.passages,
                            excluded.rests_on, excluded.version, excluded.revised_on, excluded.edition,
                            greatest(search_entry.most_passages, excluded.most_passages), false, null,
                            pg_current_xact_id())
                        """)
                .param("key", entry.key())
                .param("href", entry.href())
                .param("site", entry.site())
                .param("title", plain(entry.title()))
                .param(
                        "aliases",
                        entry.aliases().stream().map(EntryTable::plain).toArray(String[]::new))
                .param("body", plain(entry.text()))
                .param("attachments", plain(entry.attachmentsText()))
                .param("docNumber", entry.docNumber())
                .param("unit", entry.unit())
                .param("unitName", entry.unitName())
                .param("kind", entry.kind())
                .param("kindLabel", entry.kindLabel())
                .param("theme", entry.theme())
                .param("publishedOn", Date.valueOf(entry.publishedOn()))
                .param("claimed", entry.claimed())
                .param("formedOn", entry.formedOn() == null ? null : Date.valueOf(entry.formedOn()))
                .param("validity", entry.validity().name())
                .param("successor", entry.successor())
                .param(
                        "passages",
                        JSON.writeValueAsString(
                                entry.passages().stream().map(EntryTable::plain).toList()))
                .param("restsOn", entry.restsOn())
                .param("version", entry.version())
                .param("revisedOn", Date.valueOf(entry.revisedOn()))
                .param("edition", SearchEntry.EDITION)
                .param("mostPassages", entry.passages().size())
                .update();
    }

    void remove(UUID key) {
        database.sql("""
                        update search_entry set gone = true, title = '', aliases = '{}', body = '', attachments = '',
                            doc_number = null, passages = '[]', written_in = pg_current_xact_id()
                        where key = :key and not gone
                        """).param("key", key).update();
    }

    /** Whether some rows were made by an older edition of the projection. */
    boolean outdated() {
        return database.sql("select exists (select from search_entry where edition < :edition and not gone)")
                .param("edition", SearchEntry.EDITION)
                .query(Boolean.class)
                .single();
    }

    void hold(UUID key) {
        database.sql("select key from search_entry where key = ? for update")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    /** Returns those of an older edition and holds them; passes over what somebody writes just now. */
    Set<UUID> holdOutdated(Collection<UUID> keys) {
        return database.sql("""
                        select key from search_entry where key = any(:keys) and edition < :edition and not gone
                        for update skip locked
                        """)
                .param("keys", keys.toArray(UUID[]::new))
                .param("edition", SearchEntry.EDITION)
                .query(UUID.class)
                .set();
    }

    /** What it means stays: a text is read under its title alone. */
    void rename(UUID unit, String name) {
        database.sql("""
                        update search_entry set unit_name = :name, written_in = pg_current_xact_id()
                        where unit = :unit and unit_name <> :name and not gone
                        """).param("name", plain(name)).param("unit", unit).update();
    }

    /**
     * A row and the transaction that wrote it.
     *
     * @param mostPassages how many passages it ever had
     */
    record Change(UUID key, long writtenIn, @Nullable SearchEntry entry, int mostPassages) {}

    /** What tells one database from another is unknown where one may not ask. */
    Horizon horizon() {
        return database.sql("""
                        select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
                            (select system_identifier from pg_control_system())::text as database
                        """)
                .query((row, n) -> new Horizon(row.getLong("oldest"), row.getString("database")))
                .single();
    }

    /** Returns the next rows written in this transaction and after this key, or in a later one, in that order. */
    List<Change> changes(long since, @Nullable UUID after, int most) {
        return database.sql("""
                        select * from search_entry
                        where (written_in, key) > (:since::text::xid8, :after::uuid)
                        order by written_in, key limit :most
                        """)
                .param("since", String.valueOf(since))
                .param("after", after == null ? LOWEST : after)
                .param("most", most)
                .query(EntryTable::change)
                .list();
    }

    /** Returns the next rows whose meaning is not worked out as they stand, oldest first. */
    List<Change> notMeant(int most) {
        return database.sql("""
                        select * from search_entry where meant_by is null and not gone
                        order by written_in, key limit :most
                        """).param("most", most).query(EntryTable::change).list();
    }

    long countNotMeant() {
        return database.sql("select count(*) from search_entry where meant_by is null and not gone")
                .query(Long.class)
                .single();
    }

    /** Notes that all of the row is worked out, and that indexes take it in again; nothing if it was written since. */
    boolean meant(Change change, String model) {
        return database.sql("""
                                update search_entry set meant_by = :model, written_in = pg_current_xact_id()
                                where key = :key and written_in = :writtenIn::text::xid8 and not gone
                                """)
                        .param("model", model)
                        .param("key", change.key())
                        .param("writtenIn", String.valueOf(change.writtenIn()))
                        .update()
                == 1;
    }

    /** Puts back into the queue what another model worked out. */
    void meantByOthers(String model) {
        database.sql("update search_entry set meant_by = null where meant_by <> :model")
                .param("model", model)
                .update();
    }

    /** Returns those that are public at this moment. */
    Map<UUID, SearchEntry> find(Collection<UUID> keys) {
        return database
                .sql("select * from search_entry where key = any(:keys) and not gone")
                .param("keys", keys.toArray(UUID[]::new))
                .query(EntryTable::change)
                .list()
                .stream()
                .collect(Collectors.toMap(Change::key, change -> Objects.requireNonNull(change.entry())));
    }

    long count() {
        return database.sql("select count(*) from search_entry where not gone")
                .query(Long.class)
                .single();
    }

    long countSince(long since) {
        return database.sql("select count(*) from search_entry where written_in >= :since::text::xid8")
                .param("since", String.valueOf(since))
                .query(Long.class)
                .single();
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        var key = row.getObject("key", UUID.class);
        long writtenIn = Long.parseLong(row.getString("written_in"));
        return new Change(key, writtenIn, row.getBoolean("gone") ? null : entry(key, row), row.getInt("most_passages"));
    }

    private static SearchEntry entry(UUID key, ResultSet row) throws SQLException {
        return new SearchEntry(
                key,
                row.getString("href"),
                row.getString("site"),
                row.getString("title"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getString("body"),
                row.getString("attachments"),
                row.getString("doc_number"),
                row.getObject("unit", UUID.class),
                row.getString("unit_name"),
                row.getString("kind"),
                row.getString("kind_label"),
                row.getString("theme"),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("claimed"),
                row.getObject("formed_on", LocalDate.class),
                SearchEntry.Validity.valueOf(row.getString("validity")),
                row.getObject("successor", UUID.class),
                row.getObject("rests_on", UUID.class),
                row.getInt("version"),
                row.getObject(row.getDate("revised_on") == null ? "published_on" : "revised_on", LocalDate.class),
                List.of(JSON.readValue(row.getString("passages"), SearchEntry.Passage[].class)));
    }

    private static SearchEntry.Passage plain(SearchEntry.Passage passage) {
        return new SearchEntry.Passage(passage.fragment(), plain(passage.label()), plain(passage.text()));
    }

    /** PostgreSQL keeps no zero characters; texts read from files may hold some. */
    private static String plain(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }
}
