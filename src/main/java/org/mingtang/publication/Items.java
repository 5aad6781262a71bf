package org.mingtang.publication;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.clock.PublicationPeriod;
import org.mingtang.publication.numbering.DocumentKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is public: items with their versions, in lists and singly. Items for named units only are never in a list. */
@Component
@Transactional(readOnly = true)
public class Items {

    private final JdbcClient database;
    private final ManuscriptWords words;
    private final CatalogueLines lines;

    Items(JdbcClient database, ManuscriptWords words, CatalogueLines lines) {
        this.database = database;
        this.words = words;
        this.lines = lines;
    }

    /** One item, also a withdrawn one and one for named units only: who may see it is the page's matter. */
    public Optional<ItemView> find(ItemNumber number) {
        return find(number, null);
    }

    /** An item as one of its versions showed it. */
    public Optional<ItemView> find(ItemNumber number, @Nullable Integer version) {
        return database.sql("""
                        select item.*, v.record, v.version as shown
                        from item join item_version v on v.item = item.number
                            and v.version = coalesce(cast(:version as int), item.version)
                        where item.number = :number""")
                .param("number", number.value())
                .param("version", version)
                .query((row, n) -> view(row))
                .optional();
    }

    /** The canonical record of a version, as its hash stands in the log. */
    public Optional<String> record(ItemNumber number, int version) {
        return database.sql("select record from item_version where item = ? and version = ?")
                .params(number.value(), version)
                .query(String.class)
                .optional();
    }

    /** Items for everybody, newest first; what was imported stands by the day it is said to have been public. */
    public List<ItemLine> list(ItemFilter filter, int limit, long offset) {
        return ItemQuery.of(filter).lines(database, limit, offset);
    }

    /** Policy documents of all kinds together, newest first. */
    public List<ItemLine> policies(ItemFilter filter, int limit) {
        return ItemQuery.of(filter).policies().lines(database, limit, 0);
    }

    /** Numbers of all items of some kinds, also withdrawn ones and those for named units, in order after a number. */
    public List<ItemNumber> ofKinds(Set<ItemKind> kinds, long after, int limit) {
        return database
                .sql("select number from item where kind in (:kinds) and number > :after order by number"
                        + " limit :limit")
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(ItemNumber::new)
                .toList();
    }

    public int count(ItemFilter filter) {
        return ItemQuery.of(filter).count(database);
    }

    /** Code of the period by which it was judged last; the usual one where it was by none. */
    public String period(ItemNumber number) {
        return database.sql("select coalesce(period, :usual) from item where number = :number")
                .param("usual", PublicationPeriod.USUAL)
                .param("number", number.value())
                .query(String.class)
                .single();
    }

    /** Items with that document number in whatever writing, newest first. */
    public List<ItemLine> byDocNumber(String docNumber) {
        return ItemQuery.byDocKey(DocumentKey.of(docNumber)).lines(database, 20, 0);
    }

    /** What stands directed to one of these units, newest first. */
    public List<ItemLine> directedTo(List<UUID> units, int limit, long offset) {
        return ItemQuery.directedTo(units).lines(database, limit, offset);
    }

    /** What these units directed to others, newest first. */
    public List<ItemLine> directedBy(List<UUID> units, int limit, long offset) {
        return ItemQuery.directedBy(units).lines(database, limit, offset);
    }

    private ItemView view(ResultSet row) throws SQLException {
        ItemNumber number = new ItemNumber(row.getLong("number"));
        int shown = row.getInt("shown");
        UUID unit = row.getObject("unit", UUID.class);
        RecordFields then = RecordFields.read(row.getString("record"));
        Instant withdrawnAt = time(row, "withdrawn_at");
        return new ItemView(
                number,
                row.getString("index_number"),
                unit,
                words.unit(unit),
                row.getString("line"),
                lines.name(row.getString("line")),
                ItemKind.valueOf(row.getString("kind")),
                shown,
                then.title(),
                then.docNumber(),
                then.theme(),
                then.keywords(),
                then.summary(),
                then.source(),
                then.formedOn(),
                then.effectiveFrom(),
                then.validUntil(),
                instant(row, "published_at"),
                instant(row, "revised_at"),
                row.getObject("claimed_on", LocalDate.class),
                instant(row, "listed_at").atZone(ManuscriptText.CHINA).toLocalDate(),
                audience(row, then),
                row.getObject("due_on", LocalDate.class),
                row.getInt("late_days"),
                withdrawnAt == null
                        ? null
                        : new ItemView.Withdrawal(withdrawnAt, row.getString("withdrawn_why"), penalty(row)),
                // The logged record, not its copy beside it: what is shown is what the proof is about.
                then.body(),
                files(number, shown),
                versions(number));
    }

    private List<ItemView.File> files(ItemNumber number, int version) {
        return database.sql("select position, name, file, sha256, size from version_attachment"
                        + " where item = ? and version = ? order by position")
                .params(number.value(), version)
                .query(ItemView.File.class)
                .list();
    }

    private List<ItemView.VersionLine> versions(ItemNumber number) {
        return database.sql("select version, title, published_at, change_note, sha256, log_index,"
                        + " cast(record as json) -> 'audience' is null as for_everybody,"
                        + " cast(cast(record as json) ->> 'lateDays' as integer) as late_days,"
                        + " cast(record as json) ->> 'claimedOn' is not null as late_entry from item_version"
                        + " where item = ? order by version desc")
                .param(number.value())
                .query((row, n) -> new ItemView.VersionLine(
                        row.getInt("version"),
                        row.getString("title"),
                        instant(row, "published_at"),
                        row.getString("change_note"),
                        row.getString("sha256"),
                        row.getObject("log_index", Long.class),
                        row.getBoolean("for_everybody"),
                        row.getInt("late_days"),
                        row.getBoolean("late_entry")))
                .list();
    }

    private static ItemView.@Nullable ChangedPenalty penalty(ResultSet row) throws SQLException {
        LocalDate changed = row.getObject("penalty_changed_on", LocalDate.class);
        return changed == null
                ? null
                : new ItemView.ChangedPenalty(
                        changed,
                        row.getObject("withdrawal_due_on", LocalDate.class),
                        row.getInt("withdrawal_late_days"));
    }

    /** A version written for named units stays theirs, also when a later one is for everybody. */
    private static List<UUID> audience(ResultSet row, RecordFields then) throws SQLException {
        List<UUID> now = ids(row.getArray("audience"));
        return now.isEmpty() ? then.audience() : now;
    }

    static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
