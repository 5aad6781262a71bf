import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenSearch of the bench's own, from {@code target/opensearch}, within 2 GiB. */
final class BenchNode implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target/opensearch");
    private static final int PATIENCE_SECONDS = 180;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private Process process;

    /** Chooses an address; {@link #start} answers there. */
    BenchNode(Path folder) {
        this.folder = folder;
        int free = 9220;
        // The runner takes no port above 9299, and counts from one.
        while (!free(free)) {
            free++;
        }
        this.port = free;
    }

    static boolean canBeHad() {
        return Files.exists(PROGRAM.resolve("complete"));
    }

    void start() throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms4g", "-Xmx4g", "-XX:+UseG1GC", "-cp", PROGRAM.toAbsolutePath() + "/*",
                        "org.codelibs.opensearch.runner.OpenSearchRunner",
                        "-basePath", folder.toString(), "-numOfNode", "1", "-clusterName", "bench",
                        "-baseHttpPort", String.valueOf(port - 1))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("opensearch.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (int i = 0; i < PATIENCE_SECONDS; i++) {
            try {
                ask("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s");
                return;
            } catch (IOException e) {
                if (process.waitFor(1, TimeUnit.SECONDS)) {
                    break;
                }
            }
        }
        throw new IllegalStateException("OpenSearch does not start: " + folder.resolveSibling("opensearch.log"));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String ask(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofMinutes(5))
                .method(method, BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Returns how many documents were written so far. */
    long written() throws Exception {
        return total("indexing").path("index_total").asLong();
    }

    /** Returns the bytes its indexes need. */
    long size() throws Exception {
        return total("store").path("size_in_bytes").asLong();
    }

    /** Waits until it no longer merges what was written. */
    void settled() throws Exception {
        while (total("merge").path("current").asLong() > 0) {
            Thread.sleep(1000);
        }
    }

    private JsonNode total(String what) throws Exception {
        return new JsonMapper().readTree(ask("GET", "/_stats/" + what)).path("_all").path("primaries").path(what);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
