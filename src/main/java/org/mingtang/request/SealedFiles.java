package org.mingtang.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.database.Seal;
import org.mingtang.database.SealBroken;
import org.mingtang.database.SealedStock;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFileNotKept;
import org.mingtang.documents.StoredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files of one table, closed with the seal: {@code stored} names the file and {@code sealed_with} its key, which is empty where
 * there is none. Each room with such a table makes a bean of this.
 *
 * <p>When the key changes they are closed anew: the new file is on disk before the row names it, and the old one goes only when
 * that is through.
 */
public final class SealedFiles implements SealedStock {

    private static final Logger log = LoggerFactory.getLogger(SealedFiles.class);

    private final String table;
    private final String key;
    private final Place place;
    private final JdbcClient database;
    private final StoredFiles stored;
    private final Seal seal;

    /** For which place the file of a row was closed. */
    public interface Place {
        String of(ResultSet row) throws SQLException;
    }

    /** @param key column that tells the rows apart, a UUID */
    public SealedFiles(String table, String key, Place place, JdbcClient database, StoredFiles stored, Seal seal) {
        this.table = table;
        this.key = key;
        this.place = place;
        this.database = database;
        this.stored = stored;
        this.seal = seal;
    }

    private record Row(UUID key, UUID stored, String place) {}

    /** A file on disk that no row names yet, with what the row has to say of its key. */
    public record Kept(UUID stored, String sealedWith) {}

    /** Closes a content for a place and keeps it. */
    public Kept keep(byte[] content, String forPlace) {
        byte[] closed = seal.closeFile(content, forPlace);
        UUID id = stored.store(UUID.randomUUID() + ".sealed", new ByteArrayInputStream(closed))
                .id()
                .value();
        return new Kept(id, Seal.headOf(closed));
    }

    /**
     * The content of a row's file.
     *
     * @throws StoredFileNotKept where the row names none, or it cannot be read
     */
    public byte[] content(UUID of) {
        try {
            return open(of);
        } catch (StoredFileNotKept | NoSuchFileException closedAnewMeanwhile) {
            return openAgain(of);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Where the file was closed with a new key after its row was read, the row now names the new one. */
    private byte[] openAgain(UUID of) {
        try {
            return open(of);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] open(UUID of) throws IOException {
        Row row = database.sql("select * from " + table + " where " + key + " = ? and stored is not null")
                .param(of)
                .query(this::row)
                .optional()
                .orElseThrow(() -> unreadable(new NoSuchFileException(table + " " + of)));
        return open(row);
    }

    private byte[] open(Row row) throws IOException {
        return seal.openFile(Files.readAllBytes(stored.path(new StoredFileId(row.stored()))), row.place());
    }

    private static StoredFileNotKept unreadable(IOException e) {
        return new StoredFileNotKept("文件暂时无法读取，请稍后再试。", e);
    }

    @Override
    public String name() {
        return table + ".stored";
    }

    @Override
    public Step reseal(@Nullable Object after, int most) {
        List<Row> rows = rows(after, most);
        int broken = 0;
        for (Row row : rows) {
            try {
                reseal(row);
            } catch (SealBroken | StoredFileNotKept | IOException e) {
                broken++;
                log.error("{} 的 {} 没有换上新密钥：{}", name(), row.key(), e.getMessage());
            }
        }
        return new Step(
                rows.size() - broken,
                broken,
                rows.isEmpty() ? null : rows.get(rows.size() - 1).key());
    }

    private List<Row> rows(@Nullable Object after, int most) {
        var query = database.sql("select * from " + table + " where "
                        + (after == null ? "" : key + " > :after and ")
                        + "stored is not null and sealed_with like 's1:%' and sealed_with <> :ours order by " + key
                        + " limit :most for update skip locked")
                .param("ours", seal.head())
                .param("most", most);
        return (after == null ? query : query.param("after", after))
                .query(this::row)
                .list();
    }

    private void reseal(Row row) throws IOException {
        Kept after = keep(open(row), row.place());
        database.sql("update " + table + " set stored = ?, sealed_with = ? where " + key + " = ?")
                .params(after.stored(), after.sealedWith(), row.key())
                .update();
        stored.forget(new StoredFileId(row.stored()));
    }

    @Override
    public @Nullable String anyHead() {
        return database.sql("select sealed_with from " + table + " where sealed_with like 's1:%' limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getObject(key, UUID.class), row.getObject("stored", UUID.class), place.of(row));
    }
}
