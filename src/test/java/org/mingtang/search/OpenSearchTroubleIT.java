package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.search.engine.Engine;
import org.mingtang.search.engine.Feed;
import org.mingtang.search.engine.SearchUnavailable;
import org.mingtang.search.opensearch.OpenSearchNode;
import org.mingtang.search.opensearch.Programs;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** OpenSearch goes away and comes back, and indexes turn out to belong to somebody else. */
@MingtangTest
class OpenSearchTroubleIT {

    private static final String NAME = "trouble";

    @Autowired
    private SearchIndex index;

    @Autowired
    private EntryTable table;

    @Autowired
    private Feed feed;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ListableBeanFactory beans;

    private final PublicThings things = new PublicThings();
    private OpenSearchNode node;
    private Engine engine;

    @BeforeEach
    void oneThingIsPublicAndFound() {
        node = OpenSearchNode.shared();
        engine = program(feed);
        put("云麓市共享单车管理规定");
        engine.follow();
        assertThat(found(engine)).hasSize(1);
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    @DisplayName(
            "While OpenSearch is down what is put waits in the table; when it is back all is found, nothing done by hand")
    void catchesUpByItself() {
        node.kill();
        put("云麓市共享汽车管理规定");
        assertThatThrownBy(() -> found(engine)).isInstanceOf(SearchUnavailable.class);
        assertThatThrownBy(engine::follow).isInstanceOf(SearchUnavailable.class);
        assertThatThrownBy(engine::waiting).isInstanceOf(SearchUnavailable.class);
        var begunMeanwhile = program(feed);
        assertThatThrownBy(begunMeanwhile::follow).isInstanceOf(SearchUnavailable.class);
        node.start();
        engine.follow();
        assertThat(found(engine)).hasSize(2);
        assertThat(found(begunMeanwhile)).hasSize(2);
    }

    @Test
    void anIndexOfAnotherEditionAnswersUntilItsSuccessorIsComplete() {
        var next = program(new FeedOf(feed) {
            @Override
            public String edition() {
                return "another";
            }
        });
        assertThat(next.rebuildDue()).isTrue();
        put("云麓市共享汽车管理规定");
        next.follow();
        assertThat(found(next)).as("not written to by another edition").hasSize(1);
        next.rebuild();
        assertThat(next.rebuildDue()).isFalse();
        assertThat(found(next)).hasSize(2);
        assertThat(engine.rebuildDue()).isTrue();
        engine.rebuild();
    }

    @Test
    @DisplayName("The database was set back to an older copy: the index knows more than the table and is built anew")
    void anIndexOfANewerCopyIsBuiltAnew() {
        var back = program(new FeedOf(feed) {
            @Override
            public Horizon now() {
                return new Horizon(1, feed.now().database());
            }
        });
        assertThat(back.rebuildDue()).isTrue();
        assertThat(program(feed).rebuildDue()).isFalse();
    }

    @Test
    @DisplayName("Written under a claim this database never gave: built anew, not written to in vain")
    void anIndexWrittenUnderAnUnknownClaimIsBuiltAnew() {
        var place =
                node.ask("GET", "/" + NAME + "/_doc/place", "").path("_source").toString();
        node.ask(
                "PUT",
                "/" + NAME + "/_doc/place?version_type=external_gte&version=900000000",
                place.replaceAll("\"writer\":\\d+", "\"writer\":900000000"));
        assertThat(engine.rebuildDue()).isTrue();
        put("云麓市共享汽车管理规定");
        engine.follow();
        assertThat(found(engine)).hasSize(1);
        engine.rebuild();
        put("云麓市共享电动车管理规定");
        engine.follow();
        assertThat(found(engine)).hasSize(3);
    }

    @Test
    @DisplayName("Documents written under a higher claim are not overwritten: the writer learns that it was overtaken")
    void doesNotOverwriteWhatIsNewer() {
        var entry = put("云麓市共享汽车管理规定");
        node.ask(
                "PUT",
                "/" + NAME + "/_doc/" + entry + "?version_type=external_gte&version=900000000",
                "{\"type\":[\"entry\"]}");
        assertThatThrownBy(engine::follow)
                .isInstanceOf(SearchUnavailable.class)
                .hasMessageContaining("Another program");
        assertThat(engine.waiting()).as("the place did not move").isGreaterThan(0);
        engine.rebuild();
        assertThat(found(engine)).hasSize(2);
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndexAndNothingElse() {
        var failing = program(new FeedOf(feed) {
            @Override
            public List<Change> changes(long since, UUID after, int most) {
                if (since == 0) {
                    throw new IllegalStateException("the database went away");
                }
                return super.changes(since, after, most);
            }
        });
        assertThatThrownBy(failing::rebuild).hasMessage("the database went away");
        assertThat(failing.building()).isEqualTo(-1);
        assertThat(node.ask("GET", "/" + NAME + "-*", "").propertyNames()).hasSize(1);
        assertThat(found(failing)).hasSize(1);
        engine.rebuild();
        assertThat(found(engine)).hasSize(1);
    }

    @Test
    @DisplayName("A long catching up that breaks off goes on from where it was, and shows what it has so far")
    void aLongWayIsGoneInStretches() {
        for (int i = 0; i < 12; i++) {
            put("云麓市第" + i + "号共享汽车规定");
        }
        var feedThatBreaksOff = new FeedOf(feed) {
            @Override
            public List<Change> changes(long since, UUID after, int most) {
                var changes = super.changes(since, after, most);
                if (changes.size() > 10) {
                    return new AbstractList<>() {
                        @Override
                        public Change get(int i) {
                            if (i == 10) {
                                throw new IllegalStateException("the database went away");
                            }
                            return changes.get(i);
                        }

                        @Override
                        public int size() {
                            return changes.size();
                        }
                    };
                }
                return changes;
            }
        };
        long before = engine.waiting();
        var stretching = Programs.on(node.address(), feedThatBreaksOff, database, NAME, 5);
        assertThatThrownBy(stretching::follow).hasMessage("the database went away");
        assertThat(engine.waiting()).isLessThan(before);
        assertThat(found(engine)).hasSizeGreaterThan(1).hasSizeLessThan(13);
        engine.follow();
        assertThat(found(engine)).hasSize(13);
    }

    @Test
    void aProgramThatEndsDoesNotFinishItsRebuild() {
        engine.close();
        assertThatThrownBy(engine::rebuild).hasMessageContaining("ends");
        assertThat(node.ask("GET", "/" + NAME + "-*", "").propertyNames()).hasSize(1);
    }

    @Test
    void whatIsFoundIsWhatTheTableHolds() {
        engine.rebuild();
        var entries = new TermQuery(new Term(Fields.TYPE, Fields.ENTRY));
        assertThat(engine.<Long>look(view -> view.count(entries))).isEqualTo(table.count());
    }

    private Engine program(Feed of) {
        return Programs.on(node.address(), of, database, NAME);
    }

    private UUID put(String title) {
        var entry = things.titled(title);
        transactions.executeWithoutResult(status -> index.put(entry));
        return entry.key();
    }

    private List<UUID> found(Engine from) {
        return new Asking(from, beans).keys(things.query("共享"));
    }
}
