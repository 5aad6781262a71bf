package org.mingtang.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of items; rows are only ever added, the database refuses anything else. */
@Component
class ItemVersions {

    private final JdbcClient database;

    ItemVersions(JdbcClient database) {
        this.database = database;
    }

    ItemNumber nextNumber() {
        return new ItemNumber(
                database.sql("select nextval('item_number')").query(Long.class).single());
    }

    /**
     * Adds a version with its files.
     *
     * @throws DuplicateKeyException when the approval was used before
     */
    void add(ItemRecord.Of what, ItemRecord record, String by, @Nullable Long logIndex) {
        database.sql("""
                        insert into item_version (item, version, record, sha256, title, body, review, reviewed_hash,
                            change_note, published_at, published_by, log_index)
                        values (:item, :version, :record, :sha256, :title, :body, :review, :reviewed,
                            :changeNote, :at, :by, :logIndex)""")
                .param("item", what.item().value())
                .param("version", what.version())
                .param("record", record.json())
                .param("sha256", record.sha256())
                .param("title", what.fields().title())
                .param("body", what.fields().body())
                .param("review", what.review())
                .param("reviewed", what.reviewedHash())
                .param("changeNote", what.fields().changeNote())
                .param("at", time(what.at()))
                .param("by", by)
                .param("logIndex", logIndex)
                .update();
        List<Attachment> attachments = what.attachments();
        for (int position = 0; position < attachments.size(); position++) {
            Attachment file = attachments.get(position);
            database.sql("insert into version_attachment (item, version, position, file, name, sha256, size)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            what.item().value(),
                            what.version(),
                            position,
                            file.file(),
                            file.name(),
                            file.sha256(),
                            file.size())
                    .update();
        }
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Whether an approval has opened the door already. */
    boolean isUsed(UUID review) {
        return database.sql("select count(*) from item_version where review = ?")
                        .param(review)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
