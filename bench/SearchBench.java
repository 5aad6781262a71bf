import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.mingtang.Mingtang;
import org.mingtang.search.SearchEntry;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.meaning.Meaning;
import org.mingtang.search.meaning.Vector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how well search finds, as the public gets it, over HTTP, beside PostgreSQL full text on pairs of characters
 * asked directly; {@link SearchSpeed} measures how quickly. The program runs on a scratch database.
 */
public final class SearchBench {

    private static final int DEPTH = 100;
    private static final int PAGE = 15;
    private static final int PART = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext program;
    private final JdbcClient database;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private SearchBench(ConfigurableApplicationContext program) {
        this.program = program;
        this.database = program.getBean(JdbcClient.class);
        this.address = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("speed") || args[0].equals("fill")) {
            var speed = new SearchSpeed(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            if (args[0].equals("fill")) {
                speed.fill();
            } else {
                speed.run();
            }
            System.exit(0);
        }
        var folder = Path.of(args[1]);
        try (var program = started(true)) {
            var bench = new SearchBench(program);
            bench.fill(entries(folder));
            bench.meant();
            bench.labelled("search page, words and meaning", folder);
        }
        // The same data again, without meaning.
        try (var program = started(false)) {
            var bench = new SearchBench(program);
            program.getBean(SearchIndex.class).caughtUp();
            bench.labelled("search page, words alone", folder);
            bench.alone(folder);
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext started(boolean meaning) {
        return SpringApplication.run(
                Mingtang.class, "--server.port=0", "--db-scheduler.enabled=false", "--mingtang.search.meaning=" + meaning);
    }

    private static List<SearchEntry> entries(Path folder) throws Exception {
        // A set of queries alone is asked of the documents of the labelled set beside it.
        var own = folder.resolve("corpus.jsonl");
        var corpus = Files.exists(own) ? own : folder.resolveSibling("labelled").resolve("corpus.jsonl");
        var entries = new ArrayList<SearchEntry>();
        for (var line : Files.readAllLines(corpus)) {
            entries.add(entry(JSON.readTree(line)));
        }
        return entries;
    }

    /** Waits until the meaning of everything is worked out and in the index. */
    private void meant() throws Exception {
        long start = System.nanoTime();
        while (database.sql("select count(*) from search_entry where meant_by is null and not gone").query(Long.class).single() > 0) {
            Thread.sleep(20);
        }
        long texts = database.sql("select count(*) from search_vector").query(Long.class).single();
        System.out.printf("meaning of %,d texts worked out in %.1f s beside the rest%n", texts, (System.nanoTime() - start) / 1e9);
        program.getBean(SearchIndex.class).caughtUp();
    }

    private void labelled(String label, Path folder) throws Exception {
        quality(label, queries(folder), grades(folder), this::found);
        var questions = folder.resolve("answers.tsv");
        if (Files.exists(questions)) {
            int right = 0;
            int wrong = 0;
            int answerable = 0;
            int offered = 0;
            int none = 0;
            for (var line : Files.readAllLines(questions)) {
                var wanted = line.split("\t")[1];
                var found = new ArrayList<String>();
                page(line.split("\t")[0], 1).get("answers").forEach(each -> found.add("/info/" + each.get("href").asString()));
                answerable += wanted.equals("-") ? 0 : 1;
                none += wanted.equals("-") ? 1 : 0;
                offered += wanted.equals("-") && !found.isEmpty() ? 1 : 0;
                right += found.contains(wanted) ? 1 : 0;
                wrong += !wanted.equals("-") && !found.isEmpty() && !found.contains(wanted) ? 1 : 0;
            }
            System.out.printf(
                    "%s, passages: of %d questions %d answered rightly, %d wrongly; of %d that nothing answers %d got one%n",
                    label, answerable, right, wrong, none, offered);
        }
    }

    /** Meaning alone, every text compared with each query; and PostgreSQL. */
    private void alone(Path folder) throws Exception {
        var meaning = Meaning.below(Path.of(program.getEnvironment().getProperty("mingtang.data")));
        Map<String, List<Vector>> vectors = new LinkedHashMap<>();
        for (var entry : entries(folder)) {
            var own = new ArrayList<Vector>();
            own.add(meaning.of(entry.title() + "：" + entry.text().substring(0, Math.min(200, entry.text().length()))).orElseThrow());
            entry.passages().forEach(each -> own.add(meaning.of(entry.title() + "：" + each.text()).orElseThrow()));
            vectors.put(entry.href(), own);
        }
        quality("meaning alone, every text compared", queries(folder), grades(folder), words -> {
            var asked = meaning.of(words).orElseThrow();
            Map<String, Double> closeness = new LinkedHashMap<>();
            vectors.forEach((href, own) -> closeness.put(href, own.stream().mapToDouble(asked::closeness).max().orElse(0)));
            return closeness.keySet().stream().sorted((one, other) -> Double.compare(closeness.get(other), closeness.get(one))).limit(DEPTH).toList();
        });
        var postgres = new PostgresText(program.getBean(DataSource.class));
        quality("PostgreSQL, pairs of characters, any of them", queries(folder), grades(folder), words -> postgres.find(words, DEPTH));
    }

    private static Map<String, Map<String, Integer>> grades(Path folder) throws Exception {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (var line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            var parts = line.split("\t");
            // id, document, grade; or as TREC writes it: id, 0, document, grade
            grades.computeIfAbsent(parts[0], id -> new LinkedHashMap<>())
                    .put(parts[parts.length - 2], Integer.valueOf(parts[parts.length - 1]));
        }
        return grades;
    }

    private static Map<String, String> queries(Path folder) throws Exception {
        Map<String, String> queries = new LinkedHashMap<>();
        for (var line : Files.readAllLines(folder.resolve("queries.tsv"))) {
            queries.put(line.split("\t")[0], line.split("\t")[1]);
        }
        return queries;
    }

    private static void quality(
            String label,
            Map<String, String> queries,
            Map<String, Map<String, Integer>> grades,
            Function<String, List<String>> finder) {
        double[] sums = new double[5];
        int counted = 0;
        for (var query : queries.entrySet()) {
            var wanted = grades.get(query.getKey());
            if (wanted == null) {
                continue;
            }
            counted++;
            var found = finder.apply(query.getValue());
            sums[0] += recall(found, wanted, 5);
            sums[1] += recall(found, wanted, 10);
            sums[2] += recall(found, wanted, 100);
            for (int i = 0; i < Math.min(10, found.size()); i++) {
                if (wanted.containsKey(found.get(i))) {
                    sums[3] += 1.0 / (i + 1);
                    break;
                }
            }
            sums[4] += gain(found, wanted);
        }
        System.out.printf(
                "%s: %d queries, recall@5 %.3f, recall@10 %.3f, recall@100 %.3f, MRR@10 %.3f, nDCG@10 %.3f%n",
                label, counted, sums[0] / counted, sums[1] / counted, sums[2] / counted, sums[3] / counted, sums[4] / counted);
    }

    private static double recall(List<String> found, Map<String, Integer> wanted, int depth) {
        return (double) found.stream().limit(depth).filter(wanted::containsKey).count() / wanted.size();
    }

    private static double gain(List<String> found, Map<String, Integer> wanted) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, found.size()); i++) {
            gain += wanted.getOrDefault(found.get(i), 0) / (Math.log(i + 2) / Math.log(2));
        }
        double best = 0;
        var grades = wanted.values().stream().sorted((a, b) -> b - a).toList();
        for (int i = 0; i < Math.min(10, grades.size()); i++) {
            best += grades.get(i) / (Math.log(i + 2) / Math.log(2));
        }
        return gain / best;
    }

    private void fill(List<SearchEntry> entries) throws Exception {
        long start = System.nanoTime();
        put(entries);
        System.out.printf("%,d documents put and followed in %.1f s%n", entries.size(), (System.nanoTime() - start) / 1e9);
        new PostgresText(program.getBean(DataSource.class)).build(Long.MAX_VALUE);
    }

    private void put(List<SearchEntry> entries) {
        var index = program.getBean(SearchIndex.class);
        var transactions = program.getBean(TransactionTemplate.class);
        for (int from = 0; from < entries.size(); from += PART) {
            var part = entries.subList(from, Math.min(entries.size(), from + PART));
            transactions.executeWithoutResult(status -> part.forEach(index::put));
        }
        index.caughtUp();
    }

    private List<String> found(String words) {
        var found = new LinkedHashSet<String>();
        for (int page = 1; page <= (DEPTH + PAGE - 1) / PAGE; page++) {
            int before = found.size();
            page(words, page).get("results").forEach(each -> found.add(each.get("href").asString()));
            if (found.size() < before + PAGE) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private JsonNode page(String words, int page) {
        try {
            var uri = URI.create(address + "/search.json?page=" + page + "&words="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8));
            return JSON.readTree(
                    http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
        } catch (Exception e) {
            throw new IllegalStateException(words, e);
        }
    }

    /** Reads a document; only id and text are needed, and its hrefs are its ids. */
    private static SearchEntry entry(JsonNode node) {
        var id = text(node, "id", text(node, "_id", ""));
        var passages = new ArrayList<Passage>();
        if (node.has("passages")) {
            node.get("passages").forEach(each ->
                    passages.add(new Passage(text(each, "fragment", ""), text(each, "label", ""), text(each, "text", ""))));
        }
        var aliases = new ArrayList<String>();
        if (node.has("aliases")) {
            node.get("aliases").forEach(each -> aliases.add(each.asString()));
        }
        var successor = text(node, "successor", "");
        var unit = text(node, "unit", "某单位");
        return new SearchEntry(
                key(id), id, "", text(node, "title", ""), aliases, text(node, "text", ""), "",
                text(node, "docNumber", ""), key(unit), unit, text(node, "kind", "ITEM"), text(node, "kindLabel", "信息"),
                text(node, "theme", ""), LocalDate.parse(text(node, "publishedOn", "2026-01-01")), null,
                Validity.valueOf(text(node, "validity", "NONE")), successor.isEmpty() ? null : key(successor), passages);
    }

    private static String text(JsonNode node, String field, String otherwise) {
        return node.has(field) && !node.get(field).isNull() ? node.get(field).asString() : otherwise;
    }

    private static UUID key(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
}
