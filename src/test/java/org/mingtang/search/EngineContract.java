package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.SignedAs;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitScope;
import org.mingtang.search.SearchEntry.Passage;
import org.mingtang.search.SearchEntry.Validity;
import org.mingtang.search.engine.Engine;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What every engine does alike. */
abstract class EngineContract {

    @Autowired
    SearchIndex index;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    EntryTable table;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ListableBeanFactory beans;

    final PublicThings things = new PublicThings();
    private Asking asking;

    /** Returns the engine of this test. */
    abstract Engine engine();

    /** Returns the engine of the next start, on the same index, after the one of this test was killed. */
    abstract Engine afterItWasKilled(Engine killed);

    @BeforeEach
    void open() {
        asking = new Asking(engine(), beans);
    }

    @Test
    @DisplayName("Names, numbers, pinyin, synonyms, old characters, typing errors, questions: the right one is first")
    void findsTheRightOneFirst() {
        labelled();
        var wrong = new ArrayList<String>();
        Labelled.queries().forEach((id, words) -> {
            var grades = Labelled.grades().get(id);
            int most = Collections.max(grades.values());
            var query = things.query(words);
            var page = asking.pages.of(query);
            if ((page.loose() || page.rows().isEmpty()) && page.meant() != null) {
                page = asking.pages.of(query.with(page.meant().label()));
            }
            var first = page.rows().isEmpty() ? "nothing" : page.rows().get(0).href();
            if (grades.keySet().stream()
                    .noneMatch(each ->
                            grades.get(each) == most && Labelled.href(each).equals(first))) {
                wrong.add(id + " " + words + ": " + first);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsPutIsFoundAndWhatIsPutAgainTakesItsPlace() {
        var entry = things.titled("云麓市共享单车管理规定");
        put(entry);
        assertThat(found("共享单车")).containsExactly(entry.key());
        put(things.entry(entry.key(), "云麓市电动自行车管理规定", "正文", Validity.EFFECTIVE, null));
        assertThat(found("共享单车")).isEmpty();
        assertThat(found("电动自行车")).containsExactly(entry.key());
    }

    @Test
    void whatWasRolledBackIsNeverFound() {
        transactions.executeWithoutResult(status -> {
            index.put(things.titled("云麓市共享单车管理规定"));
            status.setRollbackOnly();
        });
        engine().follow();
        assertThat(found("共享单车")).isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneAndMayComeBack() {
        var entry = things.titled("云麓市共享单车管理规定");
        put(entry);
        transactions.executeWithoutResult(status -> index.remove(entry.key()));
        engine().follow();
        assertThat(found("共享单车")).isEmpty();
        put(entry);
        assertThat(found("共享单车")).containsExactly(entry.key());
    }

    @Test
    @DisplayName("A passage the new text no longer has answers nothing, though the number of passages shrank")
    void passagesOfTheFormerTextAreGone() {
        var entry = things.titled("云麓市共享单车收费规定");
        put(with(entry, "骑行共享单车每小时二元。", "押金退还不超过三个工作日。"));
        assertThat(asking.answers.to(things.query("共享单车押金退还几天"))).hasSize(1);
        put(with(entry, "骑行共享单车每小时二元。"));
        assertThat(asking.answers.to(things.query("共享单车押金退还几天"))).isEmpty();
        assertThat(asking.answers.to(things.query("骑行共享单车每小时多少钱"))).hasSize(1);
        transactions.executeWithoutResult(status -> index.remove(entry.key()));
        engine().follow();
        put(things.titled("云麓市共享单车收费规定"));
        assertThat(asking.answers.to(things.query("骑行共享单车每小时多少钱"))).isEmpty();
    }

    @Test
    void facetsCountWhatIsFoundAndNarrowToAsMany() {
        labelled();
        var all = asking.finder.find(things.query("补贴"), EntryQueries.Strictness.USUAL);
        assertThat(all.total()).isGreaterThan(5);
        for (var facet : Facet.values()) {
            for (var value : all.facets().get(facet)) {
                var narrowed =
                        asking.finder.find(things.query("补贴").with(facet, value.code()), EntryQueries.Strictness.USUAL);
                assertThat(narrowed.total()).as("%s %s", facet, value.label()).isEqualTo(value.count());
                assertThat(narrowed.facets().get(facet)).isEqualTo(all.facets().get(facet));
            }
        }
    }

    @Test
    void everyPageInEveryOrderShowsEachResultOnce() {
        labelled();
        for (var order : SearchQuery.Order.values()) {
            var walked = asking.walked(things.query("").with(order), 4);
            assertThat(new HashSet<>(walked)).hasSameSizeAs(walked).hasSize(46);
            assertThat(asking.walked(things.query("").with(order), 4)).isEqualTo(walked);
        }
    }

    @Test
    void fallenStandsBelowTheLivingOneThatTookItsPlace() {
        var living = things.entry(UUID.randomUUID(), "云麓市文明养宠规定", "正文", Validity.EFFECTIVE, null);
        var middle = things.entry(UUID.randomUUID(), "云麓市文明养犬规定", "正文", Validity.ABOLISHED, living.key());
        var oldest = things.entry(UUID.randomUUID(), "云麓市限制养犬规定", "正文", Validity.EXPIRED, middle.key());
        Stream.of(oldest, middle, living).forEach(this::put);
        assertThat(found("限制养犬")).containsExactly(living.key(), oldest.key());
    }

    @Test
    @DisplayName("A program that dies finds after its next start what it had not taken in")
    void nothingIsLostByACrash() {
        put(things.titled("云麓市共享单车管理规定"));
        engine().keep();
        put(things.titled("云麓市共享汽车管理规定"));
        var after = afterItWasKilled(engine());
        transactions.executeWithoutResult(status -> index.put(things.titled("云麓市共享电动车管理规定")));
        assertThat(after.waiting()).isGreaterThanOrEqualTo(1);
        after.follow();
        assertThat(after.waiting()).isZero();
        assertThat(new Asking(after, beans).keys(things.query("共享"))).hasSize(3);
    }

    @Test
    @DisplayName("Rebuilt beside the one that answers, without a gap, and equal to the table afterwards")
    void isRebuiltWithoutAGap() throws Exception {
        for (int i = 0; i < 5; i++) {
            put(things.titled("云麓市第" + i + "号共享单车规定"));
        }
        assertThat(engine().rebuildDue()).isFalse();
        rebuilds.wish(SignedAs.person(Role.SYSTEM_ADMINISTRATOR));
        assertThat(engine().rebuildDue()).isTrue();
        transactions.executeWithoutResult(status -> index.put(things.titled("云麓市在重建时公布的共享单车规定")));
        engine().follow();
        var pool = Executors.newSingleThreadExecutor();
        try {
            var rebuilt = pool.submit(() -> engine().rebuild());
            do {
                assertThat(found("共享单车")).hasSize(6);
                engine().follow();
            } while (!rebuilt.isDone());
            rebuilt.get();
        } finally {
            pool.shutdownNow();
        }
        assertThat(engine().rebuildDue()).isFalse();
        assertThat(engine().building()).isEqualTo(-1);
        assertThat(found("共享单车")).hasSize(6);
        assertThat(entriesInTheIndex()).isEqualTo(table.count());
    }

    @Test
    void whatIsBeingTypedIsCompleted() {
        labelled();
        assertThat(asking.suggestions.of("zhufang", UnitScope.ALL))
                .first()
                .asString()
                .contains("住房");
        assertThat(asking.suggestions.of("公积金提", UnitScope.ALL)).isNotEmpty();
    }

    long entriesInTheIndex() {
        var entries = new TermQuery(new Term(Fields.TYPE, Fields.ENTRY));
        return engine().look(view -> view.count(entries));
    }

    void labelled() {
        transactions.executeWithoutResult(
                status -> Labelled.entries(things.site).forEach(index::put));
        engine().follow();
    }

    void put(SearchEntry entry) {
        transactions.executeWithoutResult(status -> index.put(entry));
        engine().follow();
    }

    List<UUID> found(String words) {
        return asking.keys(things.query(words));
    }

    private static SearchEntry with(SearchEntry plain, String... texts) {
        var passages = new ArrayList<Passage>();
        for (var text : texts) {
            passages.add(new Passage("a" + passages.size(), "第" + (passages.size() + 1) + "条", text));
        }
        return new SearchEntry(
                plain.key(),
                plain.href(),
                plain.site(),
                plain.title(),
                plain.aliases(),
                plain.text(),
                "",
                null,
                plain.unit(),
                plain.unitName(),
                plain.kind(),
                plain.kindLabel(),
                plain.theme(),
                plain.publishedOn(),
                plain.formedOn(),
                plain.validity(),
                null,
                passages);
    }
}
