package org.mingtang.publication.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.PastItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Batches with their files and rows, as they are kept. */
@Component
class BatchRows {

    static final int LONGEST_PLACE = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Clock clock;

    BatchRows(JdbcClient database, JdbcTemplate batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /** A row that waits, with what it is to become. */
    record Waiting(int position, PastItem item) {}

    Optional<BatchView> find(UUID id) {
        return database.sql("select * from import_batch where id = ?")
                .param(id)
                .query(this::view)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<BatchView> held(UUID id) {
        return database.sql("select * from import_batch where id = ? for update")
                .param(id)
                .query(this::view)
                .optional();
    }

    /** Those of the units of which somebody may see what is brought in. */
    List<BatchView> newest(int limit, Predicate<UUID> seen) {
        List<UUID> units = database.sql("select distinct unit from import_batch").query(UUID.class).list().stream()
                .filter(seen)
                .toList();
        return units.isEmpty()
                ? List.of()
                : database.sql("select * from import_batch where unit in (:units) order by made_at desc limit :limit")
                        .param("units", units)
                        .param("limit", limit)
                        .query(this::view)
                        .list();
    }

    List<UUID> in(BatchStage stage) {
        return database.sql("select id from import_batch where stage = ? order by made_at")
                .param(stage.name())
                .query(UUID.class)
                .list();
    }

    /** Returns false where the batch stood elsewhere, nothing then being changed. */
    boolean move(UUID id, BatchStage from, BatchStage to, @Nullable String trouble) {
        return database.sql("update import_batch set stage = :to, changed_at = :now, trouble = :trouble"
                                + " where id = :id and stage = :from")
                        .param("to", to.name())
                        .param("now", now())
                        .param("trouble", trouble)
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Forgets the rows, so that the files are read again from the first. */
    void forget(UUID id, BatchStage from) {
        database.sql("delete from import_row where batch = ?").param(id).update();
        database.sql("update import_batch set looked_through = true where id = ?")
                .param(id)
                .update();
        move(id, from, BatchStage.READING, null);
    }

    /** Where the next row of a batch comes. */
    int next(UUID batch) {
        return database.sql("select coalesce(max(position) + 1, 0) from import_row where batch = ?")
                .param(batch)
                .query(Integer.class)
                .single();
    }

    /** How many rows stand for each place. */
    Map<String, Integer> places(UUID batch) {
        Map<String, Integer> places = new HashMap<>();
        database.sql("select place, count(*) as n from import_row where batch = ? group by place")
                .param(batch)
                .query(row -> {
                    places.put(row.getString("place"), row.getInt("n"));
                });
        return places;
    }

    /** Rows that came through the check, from a position on, with where each stood. */
    void checked(UUID batch, int from, int limit, BiConsumer<String, PastItem> told) {
        database.sql("""
                        select place, content from import_row where batch = ? and position >= ? and position < ?
                        and content is not null order by position""").params(batch, from, from + limit).query(row -> {
            told.accept(row.getString("place"), item(row.getString("content")));
        });
    }

    void add(UUID batch, int first, List<Judged> rows) {
        List<Object[]> values = new ArrayList<>();
        for (int n = 0; n < rows.size(); n++) {
            Judged row = rows.get(n);
            PastItem item = row.item();
            values.add(new Object[] {
                batch,
                first + n,
                cut(row.place(), LONGEST_PLACE),
                row.state().name(),
                cut(row.title(), 300),
                item == null ? null : item.docNumber(),
                item == null ? null : item.docKey(),
                item == null ? null : item.claimedOn(),
                row.why().isEmpty() ? null : cut(String.join("", row.why()), 2000),
                item == null ? null : JSON.writeValueAsString(item),
                item == null || row.state() == RowState.HELD ? null : HistoryBatch.line(item),
                row.heldFor()
            });
        }
        batches.batchUpdate(
                "insert into import_row (batch, position, place, state, title, doc_number, doc_key, claimed_on, why,"
                        + " content, listed, held_for) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values);
    }

    /** The list that is reviewed: every row that came through the check, whatever became of it since. */
    HistoryBatch list(UUID batch) {
        return new HistoryBatch(batch, lines(batch, "listed"), lines(batch, "released"));
    }

    private List<String> lines(UUID batch, String column) {
        return database.sql("select %1$s from import_row where batch = ? and %1$s is not null order by position"
                        .formatted(column))
                .param(batch)
                .query(String.class)
                .list();
    }

    List<Waiting> waiting(UUID batch, int limit) {
        return database.sql("select position, content from import_row where batch = ? and state = 'READY'"
                        + " order by position limit ?")
                .params(batch, limit)
                .query((row, n) -> new Waiting(row.getInt("position"), item(row.getString("content"))))
                .list();
    }

    Optional<PastItem> item(UUID batch, int position) {
        return database.sql("select content from import_row where batch = ? and position = ? and content is not null")
                .params(batch, position)
                .query((row, n) -> item(row.getString("content")))
                .optional();
    }

    /** @param itemsAndPositions item, reason and position of each row */
    void mark(UUID batch, RowState state, List<Object[]> itemsAndPositions) {
        batches.batchUpdate(
                "update import_row set state = ?, item = ?, why = coalesce(cast(? as text), why) where batch = ? and position = ?",
                itemsAndPositions.stream()
                        .map(each -> new Object[] {state.name(), each[0], each[1], batch, each[2]})
                        .toList());
    }

    /** Items that are public and not yet in search. */
    List<Long> unfollowed(UUID batch, int limit) {
        return database.sql(
                        "select item from import_row where batch = ? and state = 'ENTERED' order by position limit ?")
                .params(batch, limit)
                .query(Long.class)
                .list();
    }

    void followed(UUID batch, long item) {
        database.sql("update import_row set state = 'FOLLOWED' where batch = ? and item = ?")
                .params(batch, item)
                .update();
    }

    /** @param state null for all */
    List<RowView> rows(UUID batch, @Nullable RowState state, int limit, int offset) {
        return database.sql("""
                        select position, place, state, title, doc_number, claimed_on, why, item from import_row
                        where batch = :batch and (cast(:state as text) is null or state = :state)
                        order by position limit :limit offset :offset""")
                .param("batch", batch)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(RowView.class)
                .list();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PastItem item(String json) {
        return JSON.readValue(json, PastItem.class);
    }

    static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private BatchView view(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new BatchView(
                id,
                BatchStage.valueOf(row.getString("stage")),
                row.getString("name"),
                row.getObject("unit", UUID.class),
                row.getString("line"),
                ItemKind.valueOf(row.getString("kind")),
                row.getObject("uploader", UUID.class),
                row.getString("uploader_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("trouble"),
                row.getString("folder"),
                row.getBoolean("formed_as_published"),
                row.getBoolean("looked_through"),
                row.getObject("enterer", UUID.class),
                row.getString("enterer_name"),
                counts(id));
    }

    private Map<RowState, Integer> counts(UUID batch) {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        database.sql("select state, count(*) as n from import_row where batch = ? group by state")
                .param(batch)
                .query(row -> {
                    counts.put(RowState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }
}
