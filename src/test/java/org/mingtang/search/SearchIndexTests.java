package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.SearchEntry.Validity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is committed is found, what is not is not, whatever happens to the program. */
@MingtangTest
class SearchIndexTests {

    @Autowired
    private SearchIndex index;

    @Autowired
    private LiveIndex live;

    @Autowired
    private Rebuilds rebuilds;

    @Autowired
    private EntryTable table;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private Finder finder;

    @Autowired
    private TransactionTemplate transactions;

    @TempDir
    private Path folder;

    private final PublicThings things = new PublicThings();

    @Test
    void whatIsPutIsFoundAfterTheCommit() {
        var entry = things.titled("云麓市共享单车管理规定");
        put(entry);
        assertThat(found("共享单车")).containsExactly(entry.key());
    }

    @Test
    void whatWasRolledBackIsNeverFound() {
        transactions.executeWithoutResult(status -> {
            index.put(things.titled("云麓市共享单车管理规定"));
            status.setRollbackOnly();
        });
        index.caughtUp();
        assertThat(found("共享单车")).isEmpty();
    }

    @Test
    void puttingOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> index.put(things.titled("无事务"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsPutAgainTakesThePlaceOfWhatWasThere() {
        var entry = things.titled("云麓市共享单车管理规定");
        put(entry);
        put(things.entry(entry.key(), "云麓市电动自行车管理规定", "正文", Validity.EFFECTIVE, null));
        assertThat(found("共享单车")).isEmpty();
        assertThat(found("电动自行车")).containsExactly(entry.key());
    }

    @Test
    @DisplayName("Withdrawn: gone from the results, and its words gone from the table")
    void whatIsRemovedIsGone() {
        var entry = things.titled("云麓市共享单车管理规定");
        put(entry);
        transactions.executeWithoutResult(status -> index.remove(entry.key()));
        index.caughtUp();
        assertThat(found("共享单车")).isEmpty();
        assertThat(table.find(List.of(entry.key()))).isEmpty();
        put(entry);
        assertThat(found("共享单车")).containsExactly(entry.key());
    }

    @Test
    void removingWhatNeverWasDoesNothing() {
        transactions.executeWithoutResult(status -> index.remove(UUID.randomUUID()));
        index.caughtUp();
        assertThat(found("共享单车")).isEmpty();
    }

    @Test
    @DisplayName("A transaction that began before another and ends after it is not overlooked")
    void overlappingTransactionsAreAllFound() throws Exception {
        var early = things.titled("云麓市早起的共享单车规定");
        var late = things.titled("云麓市晚到的共享单车规定");
        var written = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        try {
            Future<?> slow = pool.submit((Callable<Void>) () -> {
                transactions.executeWithoutResult(status -> {
                    index.put(early);
                    written.countDown();
                    await(goOn);
                });
                return null;
            });
            written.await();
            put(late);
            assertThat(found("共享单车")).containsExactly(late.key());
            goOn.countDown();
            slow.get();
            index.caughtUp();
            assertThat(found("共享单车")).containsExactlyInAnyOrder(early.key(), late.key());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("Many write at once while others follow: in the end the index holds exactly what the table holds")
    void manyAtOnceEndUpAlike() throws Exception {
        var entries = new ArrayList<SearchEntry>();
        for (int i = 0; i < 60; i++) {
            entries.add(things.titled("云麓市第" + i + "号共享单车规定"));
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                boolean removed = i % 3 == 0;
                work.add(() -> {
                    transactions.executeWithoutResult(status -> index.put(entry));
                    index.caughtUp();
                    if (removed) {
                        transactions.executeWithoutResult(status -> index.remove(entry.key()));
                    }
                    return null;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        index.caughtUp();
        var left = entries.stream()
                .map(SearchEntry::key)
                .filter(key -> !table.find(List.of(key)).isEmpty())
                .toList();
        assertThat(left).hasSize(40);
        assertThat(found("共享单车")).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    @DisplayName("A program that dies finds after its next start what it had not taken in, from where it was last kept")
    void nothingIsLostByACrash() {
        put(things.titled("云麓市共享单车管理规定"));
        var before = new LiveIndex(table, rebuilds, folder);
        before.follow();
        before.keep();
        put(things.titled("云麓市共享汽车管理规定"));
        before.follow();
        before.crash();
        put(things.titled("云麓市共享电动车管理规定"));

        var after = new LiveIndex(table, rebuilds, folder);
        assertThat(after.waiting()).isGreaterThanOrEqualTo(2);
        after.follow();
        assertThat(after.waiting()).isZero();
        assertThat(found(after, "共享")).hasSize(3);
        after.close();
    }

    @Test
    void indexThatWasDamagedIsBuiltAgainFromTheTable() throws Exception {
        put(things.titled("云麓市共享单车管理规定"));
        var before = new LiveIndex(table, rebuilds, folder);
        before.follow();
        before.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "damaged");
            }
        }
        var after = new LiveIndex(table, rebuilds, folder);
        after.follow();
        assertThat(found(after, "共享单车")).hasSize(1);
        after.close();
    }

    @Test
    @DisplayName("Rebuilt beside the one that answers, and equal to the table afterwards")
    void rebuiltIndexEqualsTheTable() throws Exception {
        for (int i = 0; i < 5; i++) {
            put(things.titled("云麓市第" + i + "号共享单车规定"));
        }
        var own = new LiveIndex(table, rebuilds, folder);
        own.follow();
        rebuilds.wish(SignedAs.person(Role.SYSTEM_ADMINISTRATOR));
        assertThat(own.rebuildDue()).isTrue();
        put(things.titled("云麓市在重建时公布的共享单车规定"));
        own.rebuild();
        assertThat(own.rebuildDue()).isFalse();
        assertThat(own.building()).isEqualTo(-1);
        assertThat(found(own, "共享单车")).hasSize(6);
        assertThat(own.<Integer>ask(searcher -> searcher.count(new TermQuery(new Term(Fields.TYPE, Fields.ENTRY)))))
                .isEqualTo((int) table.count());
        own.close();
        try (var folders = Files.list(folder.resolve("search"))) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    @DisplayName("While it is rebuilt, questions are answered without a gap")
    void answersWhileItIsRebuilt() throws Exception {
        put(things.titled("云麓市共享单车管理规定"));
        var own = new LiveIndex(table, rebuilds, folder);
        own.follow();
        var pool = Executors.newSingleThreadExecutor();
        try {
            var rebuilt = pool.submit(() -> {
                for (int i = 0; i < 3; i++) {
                    own.rebuild();
                }
            });
            do {
                assertThat(found(own, "共享单车")).hasSize(1);
                own.follow();
            } while (!rebuilt.isDone());
            rebuilt.get();
        } finally {
            pool.shutdownNow();
            own.close();
        }
    }

    @Test
    void zeroCharactersFromFilesDoNoHarm() {
        var entry = things.entry(UUID.randomUUID(), "云麓市共享\0单车管理规定", "正\0文", Validity.NONE, null);
        put(entry);
        assertThat(found("共享单车")).containsExactly(entry.key());
    }

    private void put(SearchEntry entry) {
        transactions.executeWithoutResult(status -> index.put(entry));
        index.caughtUp();
    }

    private List<UUID> found(String words) {
        return finder.find(things.query(words), Strictness.USUAL).keys();
    }

    private List<UUID> found(LiveIndex other, String words) {
        var query = new SearchQuery(words, Map.of(), things.site, SearchQuery.Order.RELEVANCE, 1);
        return new Finder(other, synonyms).find(query, Strictness.USUAL).keys();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
