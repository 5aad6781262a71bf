package org.mingtang.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.database.Seal;
import org.mingtang.database.SealedTable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.procedure.UnlawfulAct;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of requests: kept closed with the seal, each for its own request, so that no other can ever carry them. */
@Component
class RequestFiles {

    static final int MOST_FILES = 40;

    private final JdbcClient database;
    private final StoredFiles stored;
    private final SealedFiles contents;
    private final Seal seal;
    private final Clock clock;

    RequestFiles(
            JdbcClient database,
            StoredFiles stored,
            @Qualifier("sealedRequestFiles") SealedFiles contents,
            Seal seal,
            Clock clock) {
        this.database = database;
        this.stored = stored;
        this.contents = contents;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Keeps a file of a request.
     *
     * @throws UnlawfulAct when it is empty, too large, of a kind nobody can read, or one too many
     */
    UUID add(RequestId request, RequestFile.Kind kind, String name, byte[] content, @Nullable Long act, String by) {
        var file = AcceptedFile.of(name, content.length);
        return keep(request, kind, file.name(), file.type(), content, act, by);
    }

    /** The record of how a file was made; applicants and clerks hand in none of this kind. */
    UUID addRecord(RequestId request, String name, String json, String by) {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        return keep(request, RequestFile.Kind.PROOF, name, "application/json", content, null, by);
    }

    private UUID keep(
            RequestId request,
            RequestFile.Kind kind,
            String plain,
            String type,
            byte[] content,
            @Nullable Long act,
            String by) {
        refuse(content.length == 0, "“" + plain + "”是空文件，请重新选择。");
        refuse(of(request).size() >= MOST_FILES, "一件申请最多 " + MOST_FILES + " 个文件。");
        UUID id = UUID.randomUUID();
        var kept = contents.keep(content, place(request.value(), id));
        database.sql("""
                        insert into request_file (id, request, kind, name, media_type, size, sha256, stored,
                            sealed_with, act, added_by, added_at) values (:id, :request, :kind, :name, :type, :size,
                            :sha256, :stored, :with, :act, :by, :at)""")
                .param("id", id)
                .param("request", request.value())
                .param("kind", kind.name())
                .param("name", seal.close(plain, namePlace(id)))
                .param("type", type)
                .param("size", content.length)
                .param("sha256", sha256(content))
                .param("stored", kept.stored())
                .param("with", kept.sealedWith())
                .param("act", act)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    List<RequestFile> of(RequestId request) {
        return database.sql("select * from request_file where request = ? order by added_at, id")
                .param(request.value())
                .query(this::file)
                .list();
    }

    /** Notes from which original a file was blackened: neither that nor what was made of it before goes out any more. */
    void madeFrom(RequestFile file, UUID made) {
        database.sql("""
                        with root as (select original.* from request_file given
                            join request_file original on original.id = coalesce(given.made_from, given.id)
                            where given.id = :file)
                        update request_file set kind = 'REPLACED' where request = :request and kind = 'RELEASED'
                            and id <> :made and (id = :file or sha256 = (select sha256 from root) or made_from in
                                (select twin.id from request_file twin join root using (request, sha256)))""")
                .param("request", file.request().value())
                .param("file", file.id())
                .param("made", made)
                .update();
        database.sql("""
                        update request_file set made_from =
                            (select coalesce(made_from, id) from request_file where id = :file) where id = :made""").param("file", file.id()).param("made", made).update();
    }

    /** What was made of an act of this kind before goes out no more; it stays with the request. */
    void replace(RequestId request, RequestFile.Kind kind, long act) {
        database.sql("update request_file set kind = 'REPLACED' where request = ? and kind = ? and act = ?")
                .params(request.value(), kind.name(), act)
                .update();
    }

    /** The answer's letter that was made goes out no more: the answer was taken back. */
    void replaceAnswer(RequestId request) {
        database.sql("update request_file set kind = 'REPLACED' where request = ? and kind = 'LETTER' and act is null")
                .param(request.value())
                .update();
    }

    /** Whether this content was replaced or blackened in this request, so that it must not go out. */
    boolean isReplaced(RequestId request, byte[] content) {
        return database.sql("""
                        select exists (select from request_file file where request = ? and sha256 = ? and (kind = 'REPLACED'
                            or exists (select from request_file made where made.made_from = file.id)))""")
                .params(request.value(), sha256(content))
                .query(Boolean.class)
                .single();
    }

    /** Those whose content was not erased. */
    List<RequestFile> kept(RequestId request) {
        return database.sql("select * from request_file where request = ? and erased_on is null order by added_at, id")
                .param(request.value())
                .query(this::file)
                .list();
    }

    /** Erases names and contents of these kinds; says how many files. */
    int erase(RequestId request, Set<RequestFile.Kind> kinds, LocalDate on) {
        // Nothing is opened for it: what no longer opens goes all the same.
        List<UUID> gone = database.sql("select id from request_file where request = :request and erased_on is null"
                        + " and kind in (:kinds) order by id")
                .param("request", request.value())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(UUID.class)
                .list();
        for (UUID file : gone) {
            // What the row names is known for sure only once nobody else can change it.
            UUID kept = database.sql("update request_file set erased_on = ?, name = ?, sha256 = '', size = 0,"
                            + " sealed_with = '' where id = ? returning stored")
                    .params(on, seal.close(RequestErasure.GONE, namePlace(file)), file)
                    .query(UUID.class)
                    .single();
            stored.forget(new StoredFileId(kept));
        }
        return gone.size();
    }

    /** Takes from files that stay the names they were given, which may name whoever asked. */
    void unname(RequestId request) {
        database.sql("select id, kind, media_type from request_file where request = ? and erased_on is null")
                .param(request.value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String ending = AcceptedFile.ending(row.getString("media_type"));
                    String name =
                            RequestFile.Kind.valueOf(row.getString("kind")).label() + ending;
                    return List.of(id, seal.close(name, namePlace(id)));
                })
                .list()
                .forEach(named -> database.sql("update request_file set name = ? where id = ?")
                        .params(named.get(1), named.get(0))
                        .update());
    }

    /** A file of exactly this request; empty for a file of another. */
    Optional<RequestFile> find(RequestId request, UUID id) {
        return database.sql("select * from request_file where request = ? and id = ?")
                .params(request.value(), id)
                .query(this::file)
                .optional();
    }

    byte[] content(RequestFile file) {
        if (kept(file.request()).stream().noneMatch(each -> each.id().equals(file.id()))) {
            throw new UnlawfulAct("这个文件" + RequestErasure.GONE + "。");
        }
        return contents.content(file.id());
    }

    private RequestFile file(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RequestFile(
                id,
                new RequestId(row.getObject("request", UUID.class)),
                RequestFile.Kind.valueOf(row.getString("kind")),
                seal.open(row.getString("name"), namePlace(id)),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("act", Long.class),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    @Configuration(proxyBeanMethods = false)
    static class Sealed {

        @Bean
        SealedTable sealedFileNames() {
            return new SealedTable("request_file", List.of("name"), (column, id) -> namePlace((UUID) id));
        }

        @Bean
        SealedFiles sealedRequestFiles(JdbcClient database, StoredFiles stored, Seal seal) {
            SealedFiles.Place place =
                    row -> place(row.getObject("request", UUID.class), row.getObject("id", UUID.class));
            return new SealedFiles("request_file", "id", place, database, stored, seal);
        }
    }

    private static String namePlace(UUID file) {
        return "request_file.name:" + file;
    }

    private static String place(UUID request, UUID file) {
        return "request_file:" + request + ":" + file;
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new UnlawfulAct(message);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
