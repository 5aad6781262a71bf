package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mingtang.search.MeaningAtWork.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingtang.MingtangTest;
import org.mingtang.search.EntryQueries.Strictness;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.opensearch.OpenSearchNode;
import org.mingtang.search.opensearch.Programs;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A real OpenSearch with its k-NN plugin finds by meaning what the index on disk finds. */
@MingtangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSearchMeaningIT {

    private static final Path QUERIES = Path.of("src", "test", "resources", "search", "paraphrased", "queries.tsv");

    @Autowired
    private ListableBeanFactory beans;

    @Autowired
    private SearchIndex index;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private final String site = "meaning-" + UUID.randomUUID();
    private MeaningAtWork disk;
    private Engine remote;
    private Nearness nearness;

    @BeforeAll
    void documentsArePublic(@TempDir Path folder) {
        var node = OpenSearchNode.shared();
        transactions.executeWithoutResult(status -> Labelled.entries(site).forEach(index::put));
        disk = MeaningAtWork.ofOneSite(beans, folder, site);
        disk.index.rebuild();
        remote = Programs.withVectors(node.address(), disk.feed, database, "meaning");
        remote.follow();
        remote.rebuild();
        nearness = new Nearness(remote, MeaningAtWork.MEANING);
    }

    @AfterAll
    void enginesAreClosed() {
        if (remote != null) {
            remote.close();
            disk.close();
        }
    }

    @Test
    @DisplayName("What is near to a question in other words is the same, and as near")
    void whatIsNearIsTheSame() throws Exception {
        for (var typed : typed()) {
            var here = disk.nearness.entries(query(typed, site));
            var there = nearness.entries(query(typed, site));
            assertThat(there.keySet()).as(typed).isNotEmpty().isEqualTo(here.keySet());
            there.forEach((key, near) -> assertThat(near.closeness())
                    .as(typed)
                    .isCloseTo(here.get(key).closeness(), within(1e-4)));
        }
    }

    @Test
    @DisplayName("Words and meaning together give the same order of results and the same passages as answers")
    void foundAndAnsweredAlike() throws Exception {
        var synonyms = beans.getBean(Synonyms.class);
        var finder = new Finder(remote, synonyms, nearness);
        var answers = new Answers(remote, beans.getBean(EntryTable.class), synonyms, nearness);
        for (var typed : typed()) {
            var asked = query(typed, site);
            assertThat(finder.find(asked, Strictness.LOOSE).keys())
                    .as(typed)
                    .isEqualTo(disk.finder.find(asked, Strictness.LOOSE).keys());
            assertThat(answers.to(asked)).as(typed).isEqualTo(disk.answers.to(asked));
        }
    }

    @Test
    void whatIsOnNoSiteAskedForIsNotNear() {
        assertThat(nearness.entries(query("养狗要打针吗", "no-such-site"))).isEmpty();
    }

    private static List<String> typed() throws Exception {
        return Files.readAllLines(QUERIES).stream()
                .map(line -> line.split("\t")[1])
                .toList();
    }
}
