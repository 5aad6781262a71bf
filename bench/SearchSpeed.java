import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mingtang.Mingtang;
import org.mingtang.search.SearchEntry;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.SearchUnavailable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How quickly search finds and how much room it needs: the program with the index on disk, PostgreSQL's full text, and the
 * program with OpenSearch, one after the other on the same data. Queries arrive 50 a second whether or not the former ones
 * are answered, and are timed from when they should have gone out.
 */
final class SearchSpeed {

    private static final int PART = 500;
    private static final int A_SECOND = 50;
    private static final int SECONDS = 20;
    private static final int WARMING = 60;
    private static final int ALONE = 400;
    /** Seconds of waiting a second: more than any machine of this size can do at once. */
    private static final int KEEPS_UP = 8;
    private static final int PAGE = 15;

    private final int items;
    private final long limit;
    private final List<String> table = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    SearchSpeed(int items, int minutesEachPhase) {
        this.items = items;
        this.limit = TimeUnit.MINUTES.toNanos(minutesEachPhase);
    }

    /** What is timed when a query comes. */
    private interface Finder {
        void find(String words) throws Exception;
    }

    /** How far a long work is. */
    private interface Progress {
        long now() throws Exception;
    }

    /** Puts the items and no more, for a later {@link #run} in the same folder of data: no index follows meanwhile. */
    void fill() {
        try (var program = started("opensearch", "--mingtang.search.opensearch.url=http://127.0.0.1:1")) {
            put(program);
        }
    }

    void run() throws Exception {
        long put;
        String built;
        long start = System.nanoTime();
        try (var program = started("lucene")) {
            put = filled(program);
            if (put < items) {
                put = put(program);
                program.getBean(SearchIndex.class).caughtUp();
                System.out.printf("%,d items put and followed by the index on disk in %.1f s, %.0f a second%n", put, seconds(start), put / seconds(start));
                built = timed("the index on disk", put, program.getBean(Engine.class)::rebuild, program.getBean(Engine.class)::building);
            } else {
                // It has followed since the program began; that is the same work as building anew.
                program.getBean(SearchIndex.class).caughtUp();
                built = "%.1f s, %.0f a second".formatted(seconds(start), put / seconds(start));
            }
            program.getBean(Engine.class).keep();
        }
        // Started again, so that nothing of the building goes on beside the queries.
        try (var program = started("lucene")) {
            program.getBean(SearchIndex.class).caughtUp();
            lucene(program, put, built);
            postgres(program);
        }
        if (BenchNode.canBeHad()) {
            openSearch(put);
        } else {
            System.err.println("OpenSearch is not there, so its row is left out");
        }
        System.out.println("| engine | built from the table | size | one at a time p50 | p99 | 50 a second p50 | p99 | not answered in 10 s |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        table.forEach(System.out::println);
    }

    private ConfigurableApplicationContext started(String engine, String... more) {
        var options = new ArrayList<>(List.of(
                "--server.port=0",
                "--db-scheduler.enabled=false",
                "--mingtang.search.meaning=false",
                "--mingtang.search.engine=" + engine));
        options.addAll(List.of(more));
        return SpringApplication.run(Mingtang.class, options.toArray(String[]::new));
    }

    private long put(ConfigurableApplicationContext program) {
        var index = program.getBean(SearchIndex.class);
        var transactions = program.getBean(TransactionTemplate.class);
        var random = new Random(11);
        var words = InventedItems.words(random);
        long start = System.nanoTime();
        long put = 0;
        while (put < items && System.nanoTime() - start < limit) {
            var part = new ArrayList<SearchEntry>();
            for (long i = put; i < Math.min(items, put + PART); i++) {
                part.add(InventedItems.item((int) i, words, random));
            }
            transactions.executeWithoutResult(status -> part.forEach(index::put));
            put += part.size();
            if (put % (PART * 40) == 0) {
                System.err.printf("  %,d put after %.0f s%n", put, seconds(start));
            }
        }
        System.out.printf("%,d items put in %.1f s, %.0f a second%n", put, seconds(start), put / seconds(start));
        return put;
    }

    private static long filled(ConfigurableApplicationContext program) {
        return program.getBean(JdbcClient.class).sql("select count(*) from search_entry").query(Long.class).single();
    }

    private void lucene(ConfigurableApplicationContext program, long put, String built) throws Exception {
        long size = size(Path.of(program.getEnvironment().getProperty("mingtang.data"), "search"));
        row("Lucene, the search page over HTTP", built, size, words -> page(program, words));
        System.out.printf("table of %,d entries: %.0f MB%n", put, tableSize(program) / 1e6);
    }

    private void postgres(ConfigurableApplicationContext program) throws Exception {
        var text = new PostgresText(program.getBean(DataSource.class));
        long start = System.nanoTime();
        long done = text.build(start + limit);
        var built = "%.1f s for %,d, %.0f a second".formatted(seconds(start), done, done / seconds(start));
        row("PostgreSQL full text, 15 best and nothing else", built, text.size(), words -> text.find(words, PAGE));
    }

    /** The program starts while OpenSearch is down; what is timed begins when that answers, and the program finds it by itself. */
    private void openSearch(long put) throws Exception {
        var folder = Path.of(System.getProperty("mingtang.bench.node"));
        try (var node = new BenchNode(folder);
                var program = started("opensearch", "--mingtang.search.opensearch.url=" + node.address())) {
            node.start();
            var engine = program.getBean(Engine.class);
            var built = timed("OpenSearch", put, () -> follow(engine), node::written);
            node.ask("POST", "/mingtang/_flush");
            node.settled();
            row("OpenSearch, the search page over HTTP", built, node.size(), words -> page(program, words));
        }
    }

    /** Goes on after OpenSearch was too busy, as the program does. */
    private static void follow(Engine engine) {
        while (true) {
            try {
                engine.follow();
                return;
            } catch (SearchUnavailable e) {
                System.err.println("  goes on after: " + e.getMessage());
            }
        }
    }

    /** Runs it, telling how far it is, and interrupts it when its time is over. */
    private String timed(String label, long put, Runnable work, Progress progress) throws Exception {
        var task = new FutureTask<Void>(work, null);
        var thread = new Thread(task, "bench");
        long start = System.nanoTime();
        thread.start();
        long told = 0;
        while (true) {
            try {
                task.get(5, TimeUnit.SECONDS);
                break;
            } catch (TimeoutException e) {
                told = Math.max(told, progress.now());
                System.err.printf("  %s: %,d documents after %.0f s%n", label, told, seconds(start));
                if (System.nanoTime() - start > limit) {
                    thread.interrupt();
                    thread.join();
                    return "stopped after %.0f s with %,d documents".formatted(seconds(start), told);
                }
            }
        }
        return "%.1f s, %.0f a second".formatted(seconds(start), put / seconds(start));
    }

    private void row(String label, String built, long size, Finder finder) throws Exception {
        System.err.println("  queries: " + label);
        if (built.startsWith("stopped")) {
            table.add("| %s | %s | %.0f MB | | | | | |".formatted(label, built, size / 1e6));
            return;
        }
        warm(finder);
        var alone = alone(finder);
        if (alone.mean() * A_SECOND > KEEPS_UP) {
            table.add("| %s | %s | %.0f MB | %.1f ms | %.1f ms | does not keep up | | |"
                    .formatted(label, built, size / 1e6, alone.millis(.5), alone.millis(.99)));
            System.err.println("  " + table.get(table.size() - 1));
            return;
        }
        var load = load(finder, SECONDS);
        table.add("| %s | %s | %.0f MB | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d of %d |".formatted(
                label, built, size / 1e6, alone.millis(.5), alone.millis(.99),
                load.millis(.5), load.millis(.99), load.failed(), load.nanos().length));
        System.err.println("  " + table.get(table.size() - 1));
    }

    /** How long each query took, in order. */
    private record Timed(long[] nanos, int failed) {

        /** In seconds. */
        double mean() {
            return Arrays.stream(nanos).average().orElse(0) / 1e9;
        }

        double millis(double share) {
            return nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }
    }

    /** A minute: what a fresh program compiles and clears away once is not what a reader waits for. */
    private static void warm(Finder finder) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARMING);
        for (var words : typed(A_SECOND * WARMING)) {
            if (System.nanoTime() > end) {
                return;
            }
            try {
                finder.find(words);
            } catch (HttpTimeoutException e) {
                // What is too slow is timed below.
            }
        }
    }

    /** One after the other, as often as there is time. */
    private Timed alone(Finder finder) throws Exception {
        var typed = typed(ALONE);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        var nanos = new long[typed.size()];
        int asked = 0;
        while (asked < nanos.length && System.nanoTime() < end) {
            long start = System.nanoTime();
            finder.find(typed.get(asked));
            nanos[asked++] = System.nanoTime() - start;
        }
        nanos = Arrays.copyOf(nanos, asked);
        Arrays.sort(nanos);
        return new Timed(nanos, 0);
    }

    private Timed load(Finder finder, int seconds) throws Exception {
        var typed = typed(seconds * A_SECOND);
        var nanos = new long[typed.size()];
        var failed = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(32);
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        for (int i = 0; i < typed.size(); i++) {
            int number = i;
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            pool.submit(() -> {
                try {
                    finder.find(typed.get(number));
                } catch (Exception e) {
                    failed.incrementAndGet();
                }
                nanos[number] = System.nanoTime() - due;
            });
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.MINUTES);
        Arrays.sort(nanos);
        return new Timed(nanos, failed.get());
    }

    /** Words, two words run together, two words, numbers of documents. */
    private static List<String> typed(int queries) {
        var random = new Random(23);
        var words = InventedItems.words(new Random(11));
        var typed = new ArrayList<String>();
        for (int i = 0; i < queries; i++) {
            var one = InventedItems.word(words, random);
            var other = InventedItems.word(words, random);
            typed.add(switch (i % 4) {
                case 0 -> one;
                case 1 -> one + other;
                case 2 -> one + " " + other;
                default -> "云政发 " + (2010 + random.nextInt(16)) + " " + (1 + random.nextInt(900));
            });
        }
        return typed;
    }

    private void page(ConfigurableApplicationContext program, String words) throws Exception {
        var port = program.getEnvironment().getProperty("local.server.port");
        var uri = URI.create("http://127.0.0.1:" + port + "/search.json?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        if (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
            throw new IllegalStateException(words);
        }
    }

    private static long tableSize(ConfigurableApplicationContext program) {
        return program.getBean(JdbcClient.class)
                .sql("select pg_total_relation_size('search_entry')")
                .query(Long.class)
                .single();
    }

    private static long size(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
