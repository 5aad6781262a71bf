package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.MingtangTest;
import org.mingtang.verification.LogCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

@MingtangTest
@DisplayName("C2SP tlog-tiles")
class TilePagesTests {

    private static final String RECORD = "0123456789abcdef".repeat(4);

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private LogRows rows;

    @Autowired
    private LogKeys keys;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @TempDir
    private Path scratch;

    private final String item = "/info/" + UUID.randomUUID();

    @BeforeEach
    void haveMoreThanATile() {
        if (rows.end().size() < 300) {
            append(300);
        }
    }

    @Test
    void servesTheCheckpointAsTextThatNobodyKeeps() {
        MvcTestResult answer = get("/log/checkpoint");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=2, public");
        assertThat(bytes(answer))
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .isEqualTo(log.checkpoint().note());
        assertThat(get("/log/key")).bodyText().isEqualTo(keys.key().verifierKey() + "\n");
    }

    @Test
    void servesFullTilesForEver() {
        MvcTestResult answer = get("/log/tile/0/000");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(bytes(answer)).hasSize(8192);
        List<LogRows.Line> lines = rows.lines(0, 256);
        ByteBuffer hashes = ByteBuffer.allocate(8192);
        lines.forEach(line -> hashes.put(MerkleHash.leaf(CanonicalLine.bytes(line.body()))));
        assertThat(bytes(answer)).isEqualTo(hashes.array());
        assertThat(bytes(get("/log/tile/1/000.p/1")))
                .isEqualTo(Leaves.root(lines.stream()
                        .map(line -> CanonicalLine.bytes(line.body()))
                        .toList()));
    }

    @Test
    void servesPartsOfTilesAsLongAsTheyAreWithinTheLog() {
        long size = rows.end().size();
        long last = size / 256;
        int width = (int) (size % 256);
        if (width == 0) {
            append(5);
            width = 5;
        }
        String tile = "/log/tile/0/%03d.p/".formatted(last);
        MvcTestResult part = get(tile + width);
        assertThat(bytes(part)).hasSize(32 * width);
        assertThat(part.getResponse().getHeader("Cache-Control")).contains("immutable");
        assertThat(bytes(get(tile + "1"))).isEqualTo(Arrays.copyOf(bytes(part), 32));
        assertThat(get(tile + (width + 1))).hasStatus(404);
        assertThat(get("/log/tile/0/%03d".formatted(last))).hasStatus(404);
        assertThat(get("/log/tile/2/000.p/1")).hasStatus(size >= 65_536 ? 200 : 404);
    }

    @Test
    void servesEntriesWithTheirLengthBeforeThem() {
        ByteBuffer bundle = ByteBuffer.wrap(bytes(get("/log/tile/entries/000")));
        for (LogRows.Line line : rows.lines(0, 256)) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(entry);
            assertThat(entry).isEqualTo(CanonicalLine.bytes(line.body()));
        }
        assertThat(bundle.hasRemaining()).isFalse();
    }

    @Test
    void packsForThoseWhoTakeItPacked() throws IOException {
        MvcTestResult packed = pages.get()
                .uri("/log/tile/entries/000")
                .header("Accept-Encoding", "gzip, identity")
                .exchange();
        assertThat(packed.getResponse().getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getResponse().getHeader("Vary")).contains("Accept-Encoding");
        byte[] plain = bytes(get("/log/tile/entries/000"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes(packed))).readAllBytes())
                .isEqualTo(plain);
        assertThat(bytes(packed).length).isLessThan(plain.length / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/0",
                "/log/tile/0/x000/000",
                "/log/tile/0/000.p/0",
                "/log/tile/0/000.p/256",
                "/log/tile/00/000",
                "/log/tile/01/000",
                "/log/tile/8/000",
                "/log/tile/63/000.p/1",
                "/log/tile/64/000",
                "/log/tile/7/000.p/1",
                "/log/tile/0/x999/x999/x999/x999/999",
                "/log/tile/entries/x999/x999/x999/x999/999.p/255",
                "/log/tile/entries/0",
                "/log/tile/-1/000",
                "/log/tile/x/000",
                "/log/tile/0/",
                "/log/tile/0/000/",
                "/log/tile"
            })
    void hasNothingWhereNoTileIs(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatus(404);
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-");
    }

    @Test
    @DisplayName("The verifier, which shares no code, reads this log over the network and finds it sound")
    void isFoundSoundByTheVerifier() throws IOException {
        append(3);
        Path kept = scratch.resolve("checkpoint");
        assertThat(verify(kept)).doesNotContain("日志有误", "指纹", "读不懂", "截短", "分叉");
        assertThat(Files.readString(kept)).isEqualTo(log.checkpoint().note());
        append(260);
        assertThat(verify(kept)).doesNotContain("日志有误", "指纹", "读不懂", "截短", "分叉");
        assertThat(Files.readString(kept)).isEqualTo(log.checkpoint().note());
    }

    /** Items of other tests have no pages, so that only what is said of the log itself counts here. */
    private String verify(Path kept) {
        StringWriter out = new StringWriter();
        int status = new CommandLine(new LogCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(
                        "verify",
                        "http://localhost:" + port,
                        "--key",
                        keys.key().verifierKey(),
                        "--since",
                        kept.toString(),
                        "--save",
                        kept.toString());
        assertThat(status).as(out.toString()).isLessThan(2);
        return out.toString();
    }

    private void append(int number) {
        long size = Objects.requireNonNull(transaction.execute(status -> log.appendAll(IntStream.rangeClosed(1, number)
                .mapToObj(version -> new LogEntry(LogAct.REVISE, item, version, RECORD, log.moment(), null, null))
                .toList())));
        assertThat(size).isNotNegative();
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(URI.create(address)).exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }
}
