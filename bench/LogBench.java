import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.mingtang.Mingtang;
import org.mingtang.publication.log.LogAct;
import org.mingtang.publication.log.LogEntry;
import org.mingtang.publication.log.TransparencyLog;
import org.mingtang.verification.LogCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** Appends entries alone and together, takes proofs, and verifies the log with a page and a record for each entry. */
public final class LogBench {

    private static final int ALONE = 2_000;
    private static final int TOGETHER = 1_000;
    private static final int PROOFS = 500;

    private final TransparencyLog log;
    private final TransactionTemplate transaction;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private int written;

    private LogBench(TransparencyLog log, TransactionTemplate transaction) {
        this.log = log;
        this.transaction = transaction;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // A class run from its source has a loader of its own, which the program's own classes do not know.
        Thread.currentThread().setContextClassLoader(Mingtang.class.getClassLoader());
        try (var program = SpringApplication.run(Mingtang.class, "--server.port=0", "--db-scheduler.enabled=false")) {
            var bench = new LogBench(program.getBean(TransparencyLog.class), program.getBean(TransactionTemplate.class));
            bench.run(
                    Integer.parseInt(args[0]),
                    args[1],
                    "http://localhost:" + program.getEnvironment().getProperty("local.server.port"));
        }
        System.exit(0);
    }

    private void run(int entries, String folder, String program) throws IOException {
        append(ALONE, 1);
        long start = System.nanoTime();
        append(ALONE, 1);
        System.out.printf("append, a transaction each: %.0f a second%n", ALONE / since(start));
        int rest = entries - written;
        start = System.nanoTime();
        append(rest, TOGETHER);
        System.out.printf("append, %,d in a transaction: %.0f a second (%,d entries in the end)%n", TOGETHER, rest / since(start), written);
        proofs();
        pages.put("/info/index.json", index());
        HttpServer site = site(program);
        String address = "http://127.0.0.1:" + site.getAddress().getPort();
        timed("verify over the network", "verify", address, "--known-keys", folder + ".keys");
        timed("mirror", "mirror", address, folder);
        site.stop(0);
        timed("verify the mirror", "verify", folder, "--known-keys", folder + ".keys");
    }

    private void append(int number, int together) {
        for (int n = 0; n < number; n += together) {
            int portion = Math.min(together, number - n);
            transaction.executeWithoutResult(status -> {
                Instant at = log.moment();
                List<LogEntry> entries = new ArrayList<>();
                for (int each = 0; each < portion; each++) {
                    entries.add(entry("/info/" + written++, at));
                }
                log.appendAll(entries);
            });
        }
    }

    private LogEntry entry(String item, Instant at) {
        byte[] record = ("{\"item\":\"" + item + "\",\"version\":1,\"publishedAt\":\"" + at + "\",\"text\":\"" + "正文".repeat(300) + "\"}").getBytes(UTF_8);
        pages.put(item, ("<h1>" + item + "</h1>").getBytes(UTF_8));
        pages.put(item + "/versions/1/record.json", record);
        try {
            String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(record));
            return new LogEntry(LogAct.PUBLISH, item, 1, hash, at, null, null);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void proofs() {
        log.checkpoint();
        Random random = new Random(1);
        long[] nanos = new long[PROOFS];
        for (int n = 0; n < PROOFS; n++) {
            long start = System.nanoTime();
            log.proof(random.nextInt(written)).orElseThrow();
            nanos[n] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("proof: median %.1f ms, p99 %.1f ms%n", nanos[PROOFS / 2] / 1e6, nanos[PROOFS * 99 / 100] / 1e6);
    }

    private byte[] index() {
        List<String> items = new ArrayList<>();
        for (int n = 0; n < written; n++) {
            items.add("{\"item\":\"/info/" + n + "\",\"version\":1}");
        }
        return ("{\"items\":[" + String.join(",", items) + "]}").getBytes(UTF_8);
    }

    /** The items' pages, which this program does not have, before the program's own log. */
    private HttpServer site(String program) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(8, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/info", exchange -> answer(exchange, 200, pages.get(exchange.getRequestURI().getPath())));
        server.createContext("/log", exchange -> {
            try {
                var asked = HttpRequest.newBuilder(URI.create(program + exchange.getRequestURI())).build();
                var found = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
                answer(exchange, found.statusCode(), found.body());
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void timed(String what, String... words) {
        long start = System.nanoTime();
        int status = new CommandLine(new LogCommand()).execute(words);
        double taken = since(start);
        System.out.printf("%s: %.1f s, %.0f entries a second, status %d%n", what, taken, written / taken, status);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
