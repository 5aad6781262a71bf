package org.mingtang.search.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenSearch in a process of its own; {@code bench/opensearch} lays it into {@code target/opensearch}. */
public final class OpenSearchNode implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target/opensearch");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static OpenSearchNode shared;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int port;
    private Process process;

    /** Makes one that keeps its data in a folder; {@link #start} starts it. */
    public OpenSearchNode(Path data) {
        this.data = data;
        this.port = freePort();
    }

    /** Returns one that all tests of this run share, started when first asked for. */
    public static synchronized OpenSearchNode shared() {
        if (shared == null) {
            assumeTrue(canBeHad(), "OpenSearch is not in target/opensearch: bench/opensearch lays it there");
            try {
                shared = new OpenSearchNode(
                                Files.createTempDirectory("opensearch").resolve("node"))
                        .start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    public static boolean canBeHad() {
        return Files.exists(PROGRAM.resolve("complete"));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it and returns when it answers. */
    public OpenSearchNode start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            PROGRAM.toAbsolutePath() + "/*",
                            "org.codelibs.opensearch.runner.OpenSearchRunner",
                            "-basePath",
                            data.toString(),
                            "-numOfNode",
                            "1",
                            "-clusterName",
                            "tests-" + port,
                            "-pluginTypes",
                            "org.opensearch.knn.plugin.KNNPlugin",
                            // The runner counts its ports from one.
                            "-baseHttpPort",
                            String.valueOf(port - 1))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolveSibling("opensearch.log").toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        long began = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "OpenSearch does not start: see " + data.resolveSibling("opensearch.log"));
            }
        }
        // It takes no index on a disk nearly full, which says nothing of what is tested.
        ask("PUT", "/_cluster/settings", """
                {"persistent": {"cluster.routing.allocation.disk.threshold_enabled": false}}""");
        return this;
    }

    /** Kills it as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it anything. */
    public JsonNode ask(String method, String path, String body) {
        try {
            var request = HttpRequest.newBuilder(address().resolve(path))
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return new JsonMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(
                            address().resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
            return waitAMoment();
        } catch (IOException e) {
            return waitAMoment();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean waitAMoment() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The runner takes none above 9299; two programs of one run begin to look at different places. */
    private static int freePort() {
        int first = 9220 + (int) (ProcessHandle.current().pid() % 35) * 2;
        for (int port = first; port < 9299; port++) {
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                continue;
            }
        }
        throw new IllegalStateException("No port is free from " + first + " to 9298");
    }
}
