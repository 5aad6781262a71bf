package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.UnitScope;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.engine.Ask;
import org.mingtang.search.engine.Best;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.Feed;
import org.mingtang.search.opensearch.OpenSearchNode;
import org.mingtang.search.opensearch.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contract of engines, kept by a real OpenSearch; and that it finds what the index on disk finds. */
@MingtangTest
class OpenSearchIT extends EngineContract {

    private static final String NAME = "contract";

    private OpenSearchNode node;

    @TempDir
    private Path folder;

    @Autowired
    private Feed feed;

    @Autowired
    private JdbcClient database;

    private Engine engine;

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Override
    Engine engine() {
        if (engine == null) {
            node = OpenSearchNode.shared();
            engine = program();
            engine.follow();
        }
        return engine;
    }

    @Override
    Engine afterItWasKilled(Engine killed) {
        node.kill();
        node.start();
        killed.close();
        engine = program();
        return engine;
    }

    private Engine program() {
        return Programs.on(node.address(), feed, database, NAME);
    }

    @Test
    @DisplayName("Both engines find the same, in the same order, with the same counts and scores, whatever is asked")
    void findsWhatTheIndexOnDiskFinds() {
        labelled();
        // Terms weigh alike where neither index holds what was replaced.
        engine().rebuild();
        var disk = new LiveIndex(table, rebuilds, folder);
        disk.follow();
        var one = new Asking(engine(), beans);
        var other = new Asking(disk, beans);
        var differences = new ArrayList<String>();
        var asked = new ArrayList<>(Labelled.queries().values());
        asked.addAll(List.of("", "公积金", "“提取公积金”", "云政发 2026 14", "gjj", "办法 2025", "zhufang butie", "停车场管理办法废止"));
        for (var words : asked) {
            for (var strictness : Strictness.values()) {
                var newest = things.query(words).with(SearchQuery.Order.NEWEST);
                if (!one.finder.find(newest, strictness).equals(other.finder.find(newest, strictness))) {
                    differences.add(words + " " + strictness);
                }
                if (!sameScores(scores(engine(), words, strictness), scores(disk, words, strictness))) {
                    differences.add("scores of " + words + " " + strictness);
                }
            }
            if (!one.answers.to(things.query(words)).equals(other.answers.to(things.query(words)))) {
                differences.add("answers to " + words);
            }
            if (!one.suggestions.of(words, UnitScope.ALL).equals(other.suggestions.of(words, UnitScope.ALL))) {
                differences.add("suggestions for " + words);
            }
        }
        disk.close();
        assertThat(differences).isEmpty();
    }

    private Map<String, Float> scores(Engine from, String words, Strictness strictness) {
        var query = new EntryQueries(beans.getBean(Synonyms.class)).of(Words.of(words), strictness);
        var here = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(Fields.SITE, things.site)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.TYPE, Fields.ENTRY)), Occur.FILTER)
                .build();
        return from.look(view -> view.best(Ask.best(here, 100, List.of(Fields.KEY)))).rows().stream()
                .collect(Collectors.toMap(row -> row.get(Fields.KEY), Best.Row::score));
    }

    /** Sums of floats come out a little differently in another order. */
    private static boolean sameScores(Map<String, Float> some, Map<String, Float> others) {
        return some.keySet().equals(others.keySet())
                && some.keySet().stream()
                        .allMatch(key -> Math.abs(some.get(key) - others.get(key)) <= .0001 * others.get(key));
    }

    @Test
    void aMissingIndexIsMadeAgainFromTheTable() {
        put(things.titled("云麓市共享单车管理规定"));
        node.ask("GET", "/" + NAME + "-*", "").propertyNames().forEach(each -> node.ask("DELETE", "/" + each, ""));
        engine().follow();
        assertThat(found("共享单车")).hasSize(1);
        assertThat(entriesInTheIndex()).isEqualTo(table.count());
    }

    @Test
    @DisplayName("Several programs share one index: whoever follows, all is in it once, and nothing that was removed")
    void severalProgramsShareOneIndex() throws Exception {
        engine();
        var programs = List.of(program(), program(), program());
        var pool = Executors.newFixedThreadPool(programs.size());
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 45; i++) {
                var entry = things.titled("云麓市第" + i + "号共享单车规定");
                var program = programs.get(i % programs.size());
                boolean removed = i % 3 == 0;
                work.add(() -> {
                    transactions.executeWithoutResult(status -> index.put(entry));
                    program.follow();
                    if (removed) {
                        transactions.executeWithoutResult(status -> index.remove(entry.key()));
                    }
                    program.follow();
                    return null;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(found("共享单车")).hasSize(30);
        assertThat(entriesInTheIndex()).isEqualTo(table.count());
        programs.forEach(Engine::close);
    }

    @Test
    @DisplayName("The index that answers is one; those half built when a program died go with the next rebuild")
    void nothingIsLeftLying() {
        put(things.titled("云麓市共享单车管理规定"));
        node.ask("PUT", "/" + NAME + "-0-00000000-0000-0000-0000-000000000000", "");
        engine().rebuild();
        assertThat(node.ask("GET", "/" + NAME + "-*", "").propertyNames()).hasSize(1);
        assertThat(node.ask("GET", "/_alias/" + NAME, "").propertyNames()).hasSize(1);
        assertThat(found("共享单车")).hasSize(1);
    }
}
