import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL's own full text on the same entries: pairs of characters, the title weighing most, a GIN index. Pairs are cut
 * here, as the program cuts them for the other engines.
 */
final class PostgresText {

    private static final int PART = 500;

    private final JdbcClient database;

    PostgresText(JdbcClient database) {
        this.database = database;
    }

    /** Returns how many entries it took in before the time was over; the index is made of those. */
    long build(long untilNanos) {
        database.sql("drop table if exists bench_text").update();
        database.sql("create table bench_text (href text primary key, words tsvector not null)").update();
        long done = 0;
        String last = "";
        while (untilNanos == Long.MAX_VALUE || System.nanoTime() < untilNanos) {
            var rows = database.sql("""
                            select href, title || coalesce(' ' || doc_number, '') as name, left(body, 20000) as body
                            from search_entry where href > :last and not gone order by href limit :most""")
                    .param("last", last)
                    .param("most", PART)
                    .query((row, n) -> List.of(row.getString(1), pairs(row.getString(2)), pairs(row.getString(3))))
                    .list();
            if (rows.isEmpty()) {
                break;
            }
            Map<Integer, String[]> columns = new LinkedHashMap<>();
            for (int i = 0; i < 3; i++) {
                int column = i;
                columns.put(i, rows.stream().map(row -> row.get(column)).toArray(String[]::new));
            }
            database.sql("""
                            insert into bench_text
                            select href, setweight(to_tsvector('simple', name), 'A') || to_tsvector('simple', body)
                            from unnest(:hrefs, :names, :bodies) as entry (href, name, body)""")
                    .param("hrefs", columns.get(0))
                    .param("names", columns.get(1))
                    .param("bodies", columns.get(2))
                    .update();
            done += rows.size();
            last = rows.get(rows.size() - 1).get(0);
            if (done % 20_000 == 0) {
                System.err.printf("  %,d rows of full text%n", done);
            }
        }
        database.sql("create index bench_words on bench_text using gin (words)").update();
        database.sql("analyze bench_text").update();
        return done;
    }

    List<String> find(String typed, int most) {
        var pairs = new LinkedHashSet<String>();
        for (var pair : pairs(typed).split(" ")) {
            if (!pair.isEmpty()) {
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

    long size() {
        return database.sql("select pg_total_relation_size('bench_text')").query(Long.class).single();
    }

    private static String pairs(String text) {
        var pairs = new ArrayList<String>();
        var small = text.toLowerCase();
        for (int i = 0; i + 1 < small.length(); i++) {
            if (Character.isLetterOrDigit(small.charAt(i)) && Character.isLetterOrDigit(small.charAt(i + 1))) {
                pairs.add(small.substring(i, i + 2));
            }
        }
        return String.join(" ", pairs);
    }
}
