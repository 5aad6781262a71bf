package org.mingtang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.request.RequestDesk;
import org.mingtang.request.RequestFile;
import org.mingtang.request.RequestId;
import org.mingtang.request.RequestPapers;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** Requests with closed values and files of one desk, and the command by which an administrator changes their key. */
final class SealedCases {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    final RequestDesk desk;
    private final RequestPapers papers;
    private final StoredFiles stored;
    private final Seal seal;
    private final JdbcClient database;
    private final DataSource connections;
    private final Path data;

    SealedCases(ListableBeanFactory beans) {
        desk = new RequestDesk(beans);
        papers = beans.getBean(RequestPapers.class);
        stored = beans.getBean(StoredFiles.class);
        seal = beans.getBean(Seal.class);
        database = beans.getBean(JdbcClient.class);
        connections = beans.getBean(DataSource.class);
        data = Path.of(beans.getBean(Environment.class).getRequiredProperty("mingtang.data"));
    }

    RequestId withFile() {
        RequestId id = desk.received(DAY);
        papers.add(id, RequestFile.Kind.IDENTITY, "乔安.jpg", "身份证明".getBytes(), desk.clerk);
        return id;
    }

    void opens(RequestId id) {
        assertThat(papers.applicant(id, desk.clerk).name()).isEqualTo("乔安");
        assertThat(papers.code(id, desk.clerk).code()).hasSize(16);
        assertThat(file(id).name()).isEqualTo("乔安.jpg");
        assertThat(papers.content(id, file(id).id(), desk.clerk)).asString().isEqualTo("身份证明");
        try {
            assertThat(new String(Files.readAllBytes(path(id)), StandardCharsets.ISO_8859_1))
                    .startsWith("s1:");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    RequestFile file(RequestId id) {
        return papers.files(id, desk.clerk).get(0);
    }

    Path path(RequestId id) {
        return stored.path(new StoredFileId(database.sql("select stored from request_file where request = ?")
                .param(id.value())
                .query(UUID.class)
                .single()));
    }

    String column(RequestId id) {
        return database.sql("select applicant from request_case where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    String active() {
        return seal.ring().active().mark();
    }

    long left(String mark) throws SQLException {
        try (var connection = connections.getConnection()) {
            return SealedValues.in(connection).on(mark);
        }
    }

    /** The command beside the running program, as an administrator calls it. */
    String keys(Instant now, String... args) {
        var said = new StringWriter();
        Map<String, String> settings = Map.of("MINGTANG_DATA", data.toString());
        var line = new CommandLine(new KeysCommand(settings, Clock.fixed(now, ZoneOffset.UTC)));
        line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        line.execute(args);
        return said.toString();
    }
}
