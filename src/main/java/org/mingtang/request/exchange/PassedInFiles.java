package org.mingtang.request.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingtang.request.PassedFiles;
import org.mingtang.request.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pieces of files from above in the database, closed as they came; whole files are kept with their request. */
@Component
class PassedInFiles {

    private static final Logger log = LoggerFactory.getLogger(PassedInFiles.class);

    /** So long pieces wait for their request, or for the other pieces. */
    private static final Period LONGEST = Period.ofDays(90);

    private final PassedFiles files;
    private final JdbcClient database;
    private final Clock clock;

    PassedInFiles(PassedFiles files, JdbcClient database, Clock clock) {
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    /** Pieces of requests that were erased here, and of such as never came. */
    int forgetErased() {
        return database.sql("""
                        delete from exchange_piece p using exchange_passed x, request_case r
                        where x.origin = p.origin and x.case_id = p.case_id and r.id = x.request and r.erased_on is not null""").update()
                + database.sql("delete from exchange_piece where taken_at < ?")
                        .param(OffsetDateTime.now(clock).minus(LONGEST))
                        .update();
    }

    FileAssembly from(Partner from, Links links) {
        return new FileAssembly(new Rows(from, links));
    }

    private final class Rows implements FileAssembly.Pieces {

        private final Partner from;
        private final Links links;

        private Rows(Partner from, Links links) {
            this.from = from;
            this.links = links;
        }

        @Override
        public boolean isRequestHere(CaseKey request) {
            return request(request).isPresent();
        }

        @Override
        public boolean isKept(CaseKey request, UUID file) {
            return database.sql("select exists (select from exchange_file where origin = ? and case_id = ?"
                            + " and file = ?)")
                    .params(request.origin(), request.id(), file)
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public boolean has(FilePiece piece) {
            return database.sql("select exists (select from exchange_piece where origin = ? and case_id = ?"
                            + " and file = ? and piece = ?)")
                    .params(piece.request().origin(), piece.request().id(), piece.file(), piece.piece())
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public void put(FilePiece piece) {
            database.sql("insert into exchange_piece (origin, case_id, file, piece, content, taken_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(piece.request().origin(), piece.request().id(), piece.file(), piece.piece())
                    .params(Wire.tree(piece).toString(), OffsetDateTime.now(clock))
                    .update();
        }

        @Override
        public List<FilePiece> of(CaseKey request, UUID file) {
            return database.sql("select content from exchange_piece where origin = ? and case_id = ? and file = ?"
                            + " order by piece")
                    .params(request.origin(), request.id(), file)
                    .query(Rows::piece)
                    .list();
        }

        @Override
        public List<UUID> begun(CaseKey request) {
            return database.sql(
                            "select distinct file from exchange_piece where origin = ? and case_id = ? order by file")
                    .params(request.origin(), request.id())
                    .query(UUID.class)
                    .list();
        }

        @Override
        public void forget(CaseKey request, UUID file) {
            database.sql("delete from exchange_piece where origin = ? and case_id = ? and file = ?")
                    .params(request.origin(), request.id(), file)
                    .update();
        }

        @Override
        public Optional<FilePiece.Part> open(FilePiece piece) {
            try {
                return links.sealKey(piece.sealed().key()).map(own -> piece.open(own, from.side(), links.side()));
            } catch (IllegalArgumentException closed) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<String> keep(CaseKey request, UUID file, FilePiece.Part first, byte[] content) {
            RequestId id = request(request).orElseThrow();
            Optional<String> refusal = files.keep(id, first.kind(), first.name(), content);
            if (refusal.isPresent()) {
                log.warn("A file that came with request {} cannot be kept", id.value());
            } else {
                database.sql("insert into exchange_file (origin, case_id, file, request, taken_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(request.origin(), request.id(), file, id.value(), OffsetDateTime.now(clock))
                        .update();
            }
            return refusal;
        }

        private Optional<RequestId> request(CaseKey key) {
            return database.sql("select request from exchange_passed where origin = ? and case_id = ?")
                    .params(key.origin(), key.id())
                    .query((row, n) -> new RequestId(row.getObject(1, UUID.class)))
                    .optional();
        }

        private static FilePiece piece(ResultSet row, int n) throws SQLException {
            return Wire.kept(row.getString(1), FilePiece.class);
        }
    }
}
