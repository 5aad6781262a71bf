import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL's own full text on the same entries: pairs of characters, the title weighing most, a GIN index. Pairs are cut
 * here, as the program cuts them for the other engines.
 */
final class PostgresText {

    private static final int PART = 500;

    private final DataSource source;
    private final JdbcClient database;

    PostgresText(DataSource source) {
        this.source = source;
        this.database = JdbcClient.create(source);
    }

    /** Returns how many entries it took in before the time was over; the index is made of those. */
    long build(long untilNanos) throws SQLException {
        database.sql("drop table if exists bench_text").update();
        database.sql("create table bench_text (href text primary key, words tsvector not null)").update();
        long done = 0;
        UUID last = new UUID(0, 0);
        while (untilNanos == Long.MAX_VALUE || System.nanoTime() < untilNanos) {
            var rows = database.sql("""
                            select href, title || coalesce(' ' || doc_number, '') as name, left(body, 20000) as body, key
                            from search_entry where key > :last and not gone order by key limit :most""")
                    .param("last", last)
                    .param("most", PART)
                    .query((row, n) -> new Row(row.getString(1), pairs(row.getString(2)), pairs(row.getString(3)), row.getObject(4, UUID.class)))
                    .list();
            if (rows.isEmpty()) {
                break;
            }
            database.sql("""
                            insert into bench_text
                            select href, setweight(to_tsvector('simple', name), 'A') || to_tsvector('simple', body)
                            from unnest(:hrefs, :names, :bodies) as entry (href, name, body)""")
                    .param("hrefs", column(rows, Row::href))
                    .param("names", column(rows, Row::name))
                    .param("bodies", column(rows, Row::body))
                    .update();
            done += rows.size();
            last = rows.get(rows.size() - 1).key();
            if (done % 20_000 == 0) {
                System.err.printf("  %,d rows of full text%n", done);
            }
        }
        index();
        return done;
    }

    /** Takes longer than the program waits for an answer of its database. */
    private void index() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            int patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            statement.execute("create index bench_words on bench_text using gin (words)");
            statement.execute("analyze bench_text");
            connection.setNetworkTimeout(Runnable::run, patience);
        }
    }

    private record Row(String href, String name, String body, UUID key) {}

    private static String[] column(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
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
