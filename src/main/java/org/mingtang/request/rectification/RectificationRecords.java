package org.mingtang.request.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.AcceptedFile;
import org.mingtang.request.SealedFiles;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers, acts and files of matters of rectification; files are closed one by one for their own matter. */
@Component
class RectificationRecords {

    static final int MOST_FILES = 20;

    private final JdbcClient database;
    private final StoredFiles stored;
    private final SealedFiles contents;
    private final Seal seal;
    private final Clock clock;

    RectificationRecords(
            JdbcClient database,
            StoredFiles stored,
            @Qualifier("sealedRectificationFiles") SealedFiles contents,
            Seal seal,
            Clock clock) {
        this.database = database;
        this.stored = stored;
        this.contents = contents;
        this.seal = seal;
        this.clock = clock;
    }

    /** The next number of the year, e.g. GZ-2026-000017. */
    String nextNumber(int year) {
        long last = database.sql("""
                        insert into request_rectification_number (year, last) values (?, 1) on conflict (year)
                        do update set last = request_rectification_number.last + 1 returning last""").param(year).query(Long.class).single();
        return "GZ-%d-%06d".formatted(year, last);
    }

    void note(
            RectificationId id,
            RectificationAct act,
            @Nullable RectificationStage before,
            RectificationStage after,
            LocalDate on,
            @Nullable String text,
            Person by) {
        database.sql("""
                        insert into request_rectification_act (rectification, act, before, after, on_day, text, account,
                            name, at) values (:id, :act, :before, :after, :on, :text, :account, :name, :at)""")
                .param("id", id.value())
                .param("act", act.name())
                .param("before", before == null ? null : before.name())
                .param("after", after.name())
                .param("on", on)
                .param("text", text)
                .param("account", by.account())
                .param("name", by.name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    List<RectificationStep> steps(RectificationId id) {
        return database.sql("select * from request_rectification_act where rectification = ? order by place")
                .param(id.value())
                .query((row, n) -> new RectificationStep(
                        RectificationAct.valueOf(row.getString("act")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("text"),
                        row.getString("name")))
                .list();
    }

    /**
     * Keeps a file of a matter.
     *
     * @throws UnlawfulAct when it is empty, too large, of a kind nobody can read, or one too many
     */
    void add(RectificationId id, RectificationFile.Upload upload, String by) {
        var accepted = AcceptedFile.of(upload.name(), upload.content().length);
        require(files(id).size() < MOST_FILES, "一件更正申请最多 " + MOST_FILES + " 个文件。");
        UUID file = UUID.randomUUID();
        var kept = contents.keep(upload.content(), place(id.value(), file));
        database.sql("""
                        insert into request_rectification_file (id, rectification, kind, name, media_type, size, stored,
                            sealed_with, added_by, added_at) values (:file, :id, :kind, :name, :type, :size, :stored,
                            :with, :by, :at)""")
                .param("file", file)
                .param("id", id.value())
                .param("kind", upload.kind().name())
                .param("name", seal.close(accepted.name(), namePlace(file)))
                .param("type", accepted.type())
                .param("size", upload.content().length)
                .param("stored", kept.stored())
                .param("with", kept.sealedWith())
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    List<RectificationFile> files(RectificationId id) {
        return database.sql("select * from request_rectification_file where rectification = ? order by added_at, id")
                .param(id.value())
                .query(this::file)
                .list();
    }

    /** Erases files of these kinds, names and contents; says how many. */
    int erase(RectificationId id, Set<RectificationFile.Kind> kinds) {
        var gone =
                files(id).stream().filter(file -> kinds.contains(file.kind())).toList();
        for (RectificationFile file : gone) {
            UUID kept = stored(id, file.id());
            database.sql("delete from request_rectification_file where id = ?")
                    .param(file.id())
                    .update();
            stored.forget(new StoredFileId(kept));
        }
        return gone.size();
    }

    private UUID stored(RectificationId id, UUID file) {
        return database.sql("select stored from request_rectification_file where rectification = ? and id = ?")
                .params(id.value(), file)
                .query(UUID.class)
                .single();
    }

    /** A file of exactly this matter; empty for a file of another. */
    Optional<RectificationFile> file(RectificationId id, UUID file) {
        return files(id).stream().filter(each -> each.id().equals(file)).findFirst();
    }

    byte[] content(RectificationId id, UUID file) {
        stored(id, file);
        return contents.content(file);
    }

    private RectificationFile file(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RectificationFile(
                id,
                RectificationFile.Kind.valueOf(row.getString("kind")),
                seal.open(row.getString("name"), namePlace(id)),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("added_by"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedRectificationFileNames() {
            return new SealedTable("request_rectification_file", List.of("name"), (column, id) -> namePlace((UUID) id));
        }

        @Bean
        SealedFiles sealedRectificationFiles(JdbcClient database, StoredFiles stored, Seal seal) {
            SealedFiles.Place place =
                    row -> place(row.getObject("rectification", UUID.class), row.getObject("id", UUID.class));
            return new SealedFiles("request_rectification_file", "id", place, database, stored, seal);
        }
    }

    private static String namePlace(UUID file) {
        return "request_rectification_file.name:" + file;
    }

    private static String place(UUID id, UUID file) {
        return "request_rectification_file:" + id + ":" + file;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnlawfulAct(otherwise);
        }
    }
}
