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
 * Measures search as the public gets it, over HTTP, beside PostgreSQL full text on pairs of characters asked directly.
 * The program runs on a scratch database.
 */
public final class SearchBench {

    private static final int DEPTH = 100;
    private static final int PAGE = 15;
    private static final int PART = 500;
    private static final int QUERIES = 400;
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
        // A class run from its source has a loader of its own, which the program's own classes do not know.
        Thread.currentThread().setContextClassLoader(Mingtang.class.getClassLoader());
        switch (args[0]) {
            case "labelled" -> {
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
            }
            case "meaning" -> {
                try (var program = started(true)) {
                    new SearchBench(program).speedOfMeaning(Integer.parseInt(args[1]));
                }
            }
            default -> {
                try (var program = started(false)) {
                    new SearchBench(program).speed(Integer.parseInt(args[1]));
                }
            }
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
        quality("PostgreSQL, pairs of characters, any of them", queries(folder), grades(folder), words -> byPostgres(words, DEPTH));
    }

    private void speedOfMeaning(int items) throws Exception {
        var random = new Random(11);
        var words = words(random);
        var entries = new ArrayList<SearchEntry>();
        for (int i = 0; i < items; i++) {
            entries.add(invented(i, words, random));
        }
        long start = System.nanoTime();
        put(entries);
        System.out.printf("%,d items put and followed in %.1f s%n", items, (System.nanoTime() - start) / 1e9);
        meant();
        System.out.printf("index %.1f MB, vectors %.1f MB%n", folderSize() / 1e6, size("search_vector") / 1e6);
        var typed = new ArrayList<String>();
        for (int i = 0; i < QUERIES; i++) {
            typed.add(word(words, random) + word(words, random) + (i % 2 == 0 ? "怎么办" : ""));
        }
        time("search page over HTTP, words and meaning", typed, words1 -> page(words1, 1));
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

    private void speed(int items) throws Exception {
        var random = new Random(11);
        var words = words(random);
        long start = System.nanoTime();
        for (int from = 0; from < items; from += PART * 20) {
            var part = new ArrayList<SearchEntry>();
            for (int i = from; i < Math.min(items, from + PART * 20); i++) {
                part.add(invented(i, words, random));
            }
            put(part);
        }
        System.out.printf("%,d items put and followed in %.1f s%n", items, (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        program.getBean(SearchIndex.class).caughtUp();
        long postgres = System.nanoTime();
        fullText();
        System.out.printf("PostgreSQL full text built in %.1f s%n", (System.nanoTime() - postgres) / 1e9);
        System.out.printf(
                "size: index %.1f MB, table %.1f MB, PostgreSQL full text %.1f MB%n",
                folderSize() / 1e6, size("search_entry") / 1e6, size("bench_text") / 1e6);
        var typed = new ArrayList<String>();
        for (int i = 0; i < QUERIES; i++) {
            typed.add(switch (i % 4) {
                case 0 -> word(words, random);
                case 1 -> word(words, random) + word(words, random);
                case 2 -> word(words, random) + " " + word(words, random);
                default -> "云政发 " + (2010 + random.nextInt(16)) + " " + (1 + random.nextInt(900));
            });
        }
        time("search page over HTTP, with facets and highlights", typed, words1 -> page(words1, 1));
        time("PostgreSQL full text, 15 best, nothing else", typed, words1 -> byPostgres(words1, PAGE));
    }

    private static void time(String label, List<String> typed, Function<String, Object> finder) {
        typed.subList(0, 50).forEach(finder::apply);
        long[] nanos = new long[typed.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            finder.apply(typed.get(i));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                label, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6);
    }

    private void fill(List<SearchEntry> entries) {
        long start = System.nanoTime();
        put(entries);
        System.out.printf("%,d documents put and followed in %.1f s%n", entries.size(), (System.nanoTime() - start) / 1e9);
        fullText();
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

    /** The same texts as PostgreSQL would be asked: pairs of characters, the title weighing most. */
    private void fullText() {
        database.sql("drop table if exists bench_text").update();
        database.sql("create table bench_text (href text primary key, words tsvector not null)").update();
        database.sql("""
                create or replace function bench_pairs(t text) returns text language sql immutable as $$
                    select coalesce(string_agg(substr(t, i, 2), ' '), '') from generate_series(1, length(t) - 1) i
                    where substr(t, i, 2) !~ '[[:space:][:punct:]，。；：、（）〔〕《》“”]' $$""").update();
        long done = 0;
        String last = "";
        do {
            done = database.sql("""
                    insert into bench_text select href,
                        setweight(to_tsvector('simple', bench_pairs(title || coalesce(' ' || doc_number, ''))), 'A')
                        || to_tsvector('simple', bench_pairs(left(body, 20000)))
                    from search_entry where href > :last and not gone order by href limit 5000""").param("last", last).update();
            last = database.sql("select coalesce(max(href), '') from bench_text").query(String.class).single();
        } while (done > 0);
        database.sql("create index bench_words on bench_text using gin (words)").update();
        database.sql("analyze bench_text").update();
    }

    private List<String> byPostgres(String typed, int most) {
        var pairs = new LinkedHashSet<String>();
        for (int i = 0; i + 1 < typed.length(); i++) {
            var pair = typed.substring(i, i + 2).toLowerCase();
            if (pair.chars().allMatch(Character::isLetterOrDigit)) {
                pairs.add("'" + pair + "'");
            }
        }
        if (pairs.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select href from bench_text, to_tsquery('simple', :pairs) query
                        where words @@ query order by ts_rank(words, query) desc limit :most""")
                .param("pairs", String.join(" | ", pairs))
                .param("most", most)
                .query(String.class)
                .list();
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

    private long size(String table) {
        return database.sql("select pg_total_relation_size(:table::regclass)")
                .param("table", table)
                .query(Long.class)
                .single();
    }

    private long folderSize() throws Exception {
        try (var files = Files.walk(Path.of(program.getEnvironment().getProperty("mingtang.data"), "search"))) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
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

    /** Invented words of two and three characters; the first are used most, as words are. */
    private static List<String> words(Random random) {
        var characters = "政务公开市场监管教育医疗住房保障社会救助养老环境污染防治农业农村交通运输安全生产科技创新人才就业创业补贴贷款税收财政预算审计统计规划建设土地房屋征收水利林业文化旅游体育民族宗教司法行政许可处罚复议诉讼信访应急消防气象地震粮食物资商贸投资外资口岸海关金融证券保险";
        var words = new LinkedHashSet<String>();
        while (words.size() < 8000) {
            var word = new StringBuilder();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                word.append(characters.charAt(random.nextInt(characters.length())));
            }
            words.add(word.toString());
        }
        return List.copyOf(words);
    }

    private static String word(List<String> words, Random random) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 3)));
    }

    private static SearchEntry invented(int number, List<String> words, Random random) {
        var title = "云麓市" + word(words, random) + word(words, random) + List.of("管理办法", "实施细则", "工作方案", "通知", "公告").get(number % 5);
        var passages = new ArrayList<Passage>();
        var text = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            var passage = new StringBuilder();
            for (int j = 0; j < 35; j++) {
                passage.append(word(words, random)).append(j % 6 == 5 ? "，" : "");
            }
            passages.add(new Passage("a" + i, "第" + i + "条", passage + "。"));
            text.append(passage).append("。\n");
        }
        int year = 2010 + number % 16;
        return new SearchEntry(
                new UUID(7, number), String.format("/info/%08d", number), "", title, List.of(), text.toString(), "",
                "云政发〔" + year + "〕" + (1 + number / 16) + "号", new UUID(8, number % 60), "云麓市第" + number % 60 + "局",
                "K" + number % 6, "第" + number % 6 + "类", "主题" + number % 25, LocalDate.of(year, 1 + number % 12, 1 + number % 28), null,
                number % 9 == 0 ? Validity.ABOLISHED : Validity.EFFECTIVE,
                number % 18 == 0 && number > 20 ? new UUID(7, number - 17) : null, passages);
    }
}
