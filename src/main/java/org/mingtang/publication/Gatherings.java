package org.mingtang.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitScope;
import org.mingtang.publication.log.LogAct;
import org.mingtang.publication.log.LogBox;
import org.mingtang.publication.log.LogEntry;
import org.mingtang.publication.log.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Topics and packages before the public: their words are an item's and passed the door with it; that, and what they gather,
 * is here a version with its record and its entry of the transparency log, in the transaction of the change itself.
 */
@Component
@Transactional
public class Gatherings {

    private static final JsonMapper WRITER = JsonMapper.builder().build();

    private final JdbcClient database;
    private final TransparencyLog log;
    private final ManuscriptWords words;
    private final PublicChanges changes;
    private final SearchProjection search;

    Gatherings(
            JdbcClient database,
            TransparencyLog log,
            ManuscriptWords words,
            PublicChanges changes,
            SearchProjection search) {
        this.database = database;
        this.log = log;
        this.words = words;
        this.changes = changes;
        this.search = search;
    }

    private record Row(
            String path,
            UUID unit,
            String title,
            int version,
            int shownFrom,
            String content,
            Instant publishedAt,
            ItemView.@Nullable Withdrawal withdrawn) {

        boolean shows(String same) {
            return withdrawn == null && content.equals(same);
        }
    }

    /**
     * Holds the log's end until the transaction ends; call it before the first write of whatever may change what an address
     * gathers, so that everyone locks in the same order and nobody logs what another has just changed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        log.moment();
    }

    /** Logs what the address shows from now on as its next version; the same as before is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(String path, GatheringContent content) {
        Instant now = log.moment();
        changes.note();
        UUID unit = content.text().unit();
        String same = ItemRecord.sha256(unit + WRITER.writeValueAsString(content.fields()));
        Row before = row(path).orElse(null);
        if (before != null && before.shows(same)) {
            return;
        }
        int version = before == null ? 1 : before.version() + 1;
        boolean first = before == null || before.withdrawn() != null;
        String record = record(path, version, content, now);
        String sha256 = ItemRecord.sha256(record);
        long index = log.append(
                new LogEntry(first ? LogAct.PUBLISH : LogAct.REVISE, path, version, sha256, now, null, null));
        database.sql("""
                        insert into gathering (path, item, unit, title, version, shown_from, content, published_at)
                        values (:path, :item, :unit, :title, :version, :version, :content, :at)
                        on conflict (path) do update set item = :item, unit = :unit, title = :title, version = :version,
                            content = :content, published_at = :at, withdrawn_at = null, withdrawn_why = null,
                            shown_from = case when gathering.withdrawn_at is null then gathering.shown_from
                                else :version end""")
                .param("path", path)
                .param("item", content.text().number().value())
                .param("unit", unit)
                .param("title", content.title())
                .param("version", version)
                .param("content", same)
                .param("at", time(now))
                .update();
        database.sql("""
                        insert into gathering_version (path, version, record, sha256, log_index, published_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(path, version, record, sha256, index, time(now))
                .update();
        search.show(content.text().number());
    }

    /** Logs that the address shows nothing any more; where it showed nothing before, nothing is logged. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String path, String reason) {
        Row before = row(path).filter(each -> each.withdrawn() == null).orElse(null);
        if (before == null) {
            return;
        }
        Instant now = log.moment();
        String sha256 = database.sql("select sha256 from gathering_version where path = ? and version = ?")
                .params(path, before.version())
                .query(String.class)
                .single();
        log.append(new LogEntry(LogAct.WITHDRAW, path, before.version(), sha256, now, null, reason));
        database.sql("update gathering set withdrawn_at = ?, withdrawn_why = ? where path = ?")
                .params(time(now), reason, path)
                .update();
        changes.note();
    }

    @Transactional(readOnly = true)
    public Optional<Gathering> find(String path) {
        return row(path)
                .map(row -> new Gathering(
                        row.path(),
                        row.unit(),
                        row.title(),
                        row.version(),
                        row.publishedAt(),
                        row.withdrawn(),
                        box(row)));
    }

    /** One that was taken back. */
    @Transactional(readOnly = true)
    public Optional<Gathering> gone(String path) {
        return find(path).filter(each -> !each.stands());
    }

    /** The record whose hash stands in the log; empty where there is none and once it was taken back. */
    @Transactional(readOnly = true)
    public Optional<String> record(String path, int version) {
        return database.sql("""
                        select v.record from gathering_version v join gathering g on g.path = v.path
                        where v.path = ? and v.version = ? and g.withdrawn_at is null and v.version >= g.shown_from""").params(path, version).query(String.class).optional();
    }

    /** The newest version of every address that shows something. */
    @Transactional(readOnly = true)
    public Map<String, Integer> shown() {
        Map<String, Integer> versions = new LinkedHashMap<>();
        database.sql("select path, version from gathering where withdrawn_at is null order by path")
                .query(row -> {
                    versions.put(row.getString("path"), row.getInt("version"));
                });
        return versions;
    }

    /** The addresses of a portal's units that show something. */
    @Transactional(readOnly = true)
    public List<String> paths(UnitScope portal) {
        return database.sql("select path from gathering where withdrawn_at is null and " + portal.on("unit")
                        + " order by path")
                .param("scope", portal.values())
                .query(String.class)
                .list();
    }

    private String record(String path, int version, GatheringContent content, Instant at) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("item", path);
        record.put("version", version);
        record.put("unit", words.unit(content.text().unit()));
        record.put("publishedAt", at.toString());
        record.putAll(content.fields());
        return WRITER.writeValueAsString(record);
    }

    /** The record is hashed as it lies there now, so that a change behind the program's back shows on the page. */
    private @Nullable LogBox box(Row row) {
        return record(row.path(), row.version())
                .flatMap(record -> log.box(row.path(), row.version(), ItemRecord.sha256(record)))
                .orElse(null);
    }

    private Optional<Row> row(String path) {
        return database.sql("select * from gathering where path = ?")
                .param(path)
                .query(Gatherings::row)
                .optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String why = row.getString("withdrawn_why");
        return new Row(
                row.getString("path"),
                row.getObject("unit", UUID.class),
                row.getString("title"),
                row.getInt("version"),
                row.getInt("shown_from"),
                row.getString("content"),
                Items.instant(row, "published_at"),
                why == null ? null : new ItemView.Withdrawal(Items.instant(row, "withdrawn_at"), why));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
