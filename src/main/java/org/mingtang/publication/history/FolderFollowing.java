package org.mingtang.publication.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the command line writes for the running program, and reads of what became of it. */
final class FolderFollowing {

    private static final int TOGETHER = 500;

    private final Connection database;

    FolderFollowing(Connection database) {
        this.database = database;
    }

    /** What the program made of an order; neither while it has not looked. */
    record Answer(@Nullable UUID batch, @Nullable String refusal) {

        boolean given() {
            return batch != null || refusal != null;
        }
    }

    /** How far a batch has been read. */
    record Progress(
            boolean reading,
            int rows,
            int ready,
            int held,
            @Nullable String trouble) {}

    UUID order(Path folder, String login, String unit, String line, String kind, boolean formedAsPublished)
            throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement order = database.prepareStatement("""
                insert into import_order (id, folder, login, unit, line, kind, formed_as_published, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, now())""")) {
            order.setObject(1, id);
            order.setString(2, folder.toString());
            order.setString(3, login);
            order.setString(4, unit);
            order.setString(5, line);
            order.setString(6, kind);
            order.setBoolean(7, formedAsPublished);
            order.executeUpdate();
        }
        return id;
    }

    Answer answer(UUID order) throws SQLException {
        try (PreparedStatement asked =
                database.prepareStatement("select batch, refusal from import_order where id = ?")) {
            asked.setObject(1, order);
            try (ResultSet row = asked.executeQuery()) {
                return row.next()
                        ? new Answer(row.getObject("batch", UUID.class), row.getString("refusal"))
                        : new Answer(null, null);
            }
        }
    }

    Progress progress(UUID batch) throws SQLException {
        try (PreparedStatement asked = database.prepareStatement("""
                select stage, trouble, (select count(*) from import_row where batch = b.id) as rows,
                  (select count(*) from import_row where batch = b.id and state not in ('REFUSED', 'HELD')) as ready,
                  (select count(*) from import_row where batch = b.id and state = 'HELD') as held
                from import_batch b where id = ?""")) {
            asked.setObject(1, batch);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                boolean reading = row.getString("stage").equals(BatchStage.READING.name());
                return new Progress(
                        reading, row.getInt("rows"), row.getInt("ready"), row.getInt("held"), row.getString("trouble"));
            }
        }
    }

    /** Each row of a batch in a line: what becomes of it, where it stood, what it is called, why not. */
    void report(UUID batch, boolean all, Consumer<String> told) throws SQLException {
        try (PreparedStatement asked = database.prepareStatement("""
                select state, place, title, why from import_row
                where batch = ? and (? or state in ('REFUSED', 'HELD')) order by position""")) {
            database.setAutoCommit(false); // or the driver would fetch all rows at once
            asked.setFetchSize(TOGETHER);
            asked.setObject(1, batch);
            asked.setBoolean(2, all);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    String place = row.getString("place");
                    String title = row.getString("title");
                    String why = row.getString("why");
                    told.accept(RowState.valueOf(row.getString("state")).label() + "　" + place
                            + (title.equals(place) ? "" : "　" + title) + (why == null ? "" : "　" + why));
                }
            }
        } finally {
            database.setAutoCommit(true);
        }
    }
}
