package org.mingtang.search;

import java.sql.Date;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The projection in the database: what the index is made of and can be made of again at any time. */
@Component
class EntryTable {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    EntryTable(JdbcClient database) {
        this.database = database;
    }

    void put(SearchEntry entry) {
        database.sql("""
                        insert into search_entry (key, href, site, title, aliases, body, attachments, doc_number, unit,
                            unit_name, kind, kind_label, theme, published_on, formed_on, validity, successor, passages)
                        values (:key, :href, :site, :title, :aliases, :body, :attachments, :docNumber, :unit,
                            :unitName, :kind, :kindLabel, :theme, :publishedOn, :formedOn, :validity, :successor,
                            :passages::jsonb)
                        on conflict (key) do update set (href, site, title, aliases, body, attachments, doc_number,
                            unit, unit_name, kind, kind_label, theme, published_on, formed_on, validity, successor,
                            passages, gone, written_in) =
                            (excluded.href, excluded.site, excluded.title, excluded.aliases, excluded.body,
                            excluded.attachments, excluded.doc_number, excluded.unit, excluded.unit_name,
                            excluded.kind, excluded.kind_label, excluded.theme, excluded.published_on,
                            excluded.formed_on, excluded.validity, excluded.successor, excluded.passages, false,
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
                .param("formedOn", entry.formedOn() == null ? null : Date.valueOf(entry.formedOn()))
                .param("validity", entry.validity().name())
                .param("successor", entry.successor())
                .param(
                        "passages",
                        JSON.writeValueAsString(
                                entry.passages().stream().map(EntryTable::plain).toList()))
                .update();
    }

    void remove(UUID key) {
        database.sql("""
                        update search_entry set gone = true, title = '', aliases = '{}', body = '', attachments = '',
                            doc_number = null, passages = '[]', written_in = pg_current_xact_id()
                        where key = :key and not gone
                        """).param("key", key).update();
    }

    private static SearchEntry.Passage plain(SearchEntry.Passage passage) {
        return new SearchEntry.Passage(passage.fragment(), plain(passage.label()), plain(passage.text()));
    }

    /** PostgreSQL keeps no zero characters; texts read from files may hold some. */
    private static String plain(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }
}
