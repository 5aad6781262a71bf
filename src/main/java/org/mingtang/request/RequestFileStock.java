package org.mingtang.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
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
import org.springframework.stereotype.Component;

/**
 * Contents of requests' files, closed anew when the key changes: the new file is on disk before the row names it, and the
 * old one goes only when that is through.
 */
@Component
class RequestFileStock implements SealedStock {

    private static final Logger log = LoggerFactory.getLogger(RequestFileStock.class);

    private final JdbcClient database;
    private final StoredFiles stored;
    private final Seal seal;

    RequestFileStock(JdbcClient database, StoredFiles stored, Seal seal) {
        this.database = database;
        this.stored = stored;
        this.seal = seal;
    }

    private record Row(UUID id, UUID request, UUID stored) {}

    @Override
    public String name() {
        return "request_file.stored";
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
                log.error("{} 的 {} 没有换上新密钥：{}", name(), row.id(), e.getMessage());
            }
        }
        return new Step(
                rows.size() - broken,
                broken,
                rows.isEmpty() ? null : rows.get(rows.size() - 1).id());
    }

    private List<Row> rows(@Nullable Object after, int most) {
        var query = database.sql("select id, request, stored from request_file where "
                        + (after == null ? "" : "id > :after and ")
                        + "erased_on is null and sealed_with <> :ours order by id limit :most for update skip locked")
                .param("ours", seal.head())
                .param("most", most);
        return (after == null ? query : query.param("after", after))
                .query(Row.class)
                .list();
    }

    private void reseal(Row row) throws IOException {
        String place = RequestFiles.place(new RequestId(row.request()), row.id());
        var before = new StoredFileId(row.stored());
        byte[] closed = seal.closeFile(seal.openFile(Files.readAllBytes(stored.path(before)), place), place);
        var after = stored.store(row.id() + ".sealed", new ByteArrayInputStream(closed));
        database.sql("update request_file set stored = ?, sealed_with = ? where id = ?")
                .params(after.id().value(), Seal.headOf(closed), row.id())
                .update();
        stored.forget(before);
    }

    @Override
    public @Nullable String anyHead() {
        return database.sql("select sealed_with from request_file where erased_on is null limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
