package org.mingtang.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.search.meaning.Meaning;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Search with the real model beside the shared program, whose own search goes by words alone: an index of its own below
 * the given folder, and only the texts of one site worked out.
 */
final class MeaningAtWork implements AutoCloseable {

    /** One for all tests: the files stay unpacked over runs. */
    static final Meaning MEANING = Meaning.below(Path.of("target", "meaning-of-tests"));

    final VectorTable vectors;
    final EntryFeed feed;
    final LiveIndex index;
    final Nearness nearness;
    final Finder finder;
    final Answers answers;
    final ResultPages pages;
    final MeaningQueue queue;

    private final EntryTable table;

    MeaningAtWork(ListableBeanFactory beans, Path folder) {
        this(beans, folder, MEANING);
    }

    MeaningAtWork(ListableBeanFactory beans, Path folder, Meaning meaning) {
        this(beans, folder, meaning, beans.getBean(EntryTable.class));
    }

    /** One whose index holds a single site, so that what is measured does not hang on what other tests made public. */
    static MeaningAtWork ofOneSite(ListableBeanFactory beans, Path folder, String site) {
        return new MeaningAtWork(beans, folder, MEANING, new OneSite(beans.getBean(JdbcClient.class), site))
                .knowing(site);
    }

    private MeaningAtWork(ListableBeanFactory beans, Path folder, Meaning meaning, EntryTable entries) {
        table = entries;
        var synonyms = beans.getBean(Synonyms.class);
        vectors = new VectorTable(beans.getBean(JdbcClient.class), meaning);
        feed = new EntryFeed(table, beans.getBean(Rebuilds.class), vectors);
        index = new LiveIndex(table, beans.getBean(Rebuilds.class), vectors, folder);
        nearness = new Nearness(index, meaning);
        finder = new Finder(index, synonyms, nearness);
        answers = new Answers(index, table, synonyms, nearness);
        queue = new MeaningQueue(table, vectors, meaning);
        pages = new ResultPages(
                finder,
                new Spelling(index, table, finder),
                answers,
                new ResultRows(table, synonyms),
                beans.getBeanProvider(OfficeToAsk.class),
                beans.getBeanProvider(WayToAsk.class));
    }

    /** Works out what is public on this site and lets the index follow. */
    MeaningAtWork knowing(String site) {
        for (var change : table.notMeant(Integer.MAX_VALUE)) {
            if (change.entry() != null && change.entry().site().equals(site)) {
                queue.workOut(change);
            }
        }
        index.follow();
        return this;
    }

    /** Tells of everything on other sites that it is gone. */
    private static final class OneSite extends EntryTable {

        private final String site;

        OneSite(JdbcClient database, String site) {
            super(database);
            this.site = site;
        }

        @Override
        List<Change> changes(long since, @Nullable UUID after, int most) {
            return super.changes(since, after, most).stream()
                    .map(change ->
                            change.entry() == null || change.entry().site().equals(site)
                                    ? change
                                    : new Change(change.key(), change.writtenIn(), null, change.mostPassages()))
                    .toList();
        }
    }

    static SearchQuery query(String words, String site) {
        return new SearchQuery(words, Map.of(), site, SearchQuery.Order.RELEVANCE, 1);
    }

    @Override
    public void close() {
        index.close();
    }
}
