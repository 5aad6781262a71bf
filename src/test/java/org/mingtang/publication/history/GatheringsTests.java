package org.mingtang.publication.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.organisation.SomeSites;
import org.mingtang.organisation.UnitScope;
import org.mingtang.organisation.Units;
import org.mingtang.publication.Gathering;
import org.mingtang.publication.GatheringContent;
import org.mingtang.publication.GatheringContent.Part;
import org.mingtang.publication.GatheringContent.Put;
import org.mingtang.publication.Gatherings;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.PublicChanges;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
@DisplayName("versions of what an address gathers: without gaps, in the transaction of the change, one for all sites")
class GatheringsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Topics topics;

    @Autowired
    Items items;

    @Autowired
    Publications publications;

    @Autowired
    PublicChanges changes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    SomeTopic made;
    PressRoom room;
    String slug;
    String path;

    @BeforeEach
    void found() {
        made = new SomeTopic(beans);
        room = made.room;
        slug = "g-" + UUID.randomUUID();
        path = "/topics/" + slug;
    }

    private ItemView words() {
        return items.find(room.published(PressRoom.notice("归集的文字"))).orElseThrow();
    }

    private static GatheringContent content(ItemView words, String title, long... numbers) {
        List<Put> puts = new ArrayList<>();
        for (long number : numbers) {
            puts.add(new Put(new ItemNumber(number), "说明"));
        }
        return new GatheringContent("专题", title, words, List.of(new Part("板块", puts, java.util.Map.of())));
    }

    private void show(GatheringContent content) {
        transaction.executeWithoutResult(status -> gatherings.show(path, content));
    }

    @Test
    void eachDifferentContentIsAVersionAndTheSameIsNone() {
        ItemView words = words();
        show(content(words, "甲", 1));
        show(content(words, "甲", 1));
        show(content(words, "甲", 1, 2));
        show(content(words, "甲", 2, 1));
        show(content(words, "乙", 2, 1));

        Gathering shown = gatherings.find(path).orElseThrow();
        assertThat(shown.version()).isEqualTo(4);
        assertThat(shown.title()).isEqualTo("乙");
        assertThat(shown.stands()).isTrue();
        assertThat(shown.unit()).isEqualTo(words.unit());
        assertThat(shown.log()).isNotNull();
        assertThat(shown.log().intact()).isTrue();
        assertThat(entries()).isEqualTo(4);
    }

    @Test
    void itsAddressIsListedOnTheSitesThatShowItsUnitWhileItStands() {
        ItemView words = words();
        UnitScope own = UnitScope.of(Set.of(words.unit()));
        assertThat(gatherings.paths(own)).isEmpty();
        show(content(words, "甲", 1));
        assertThat(gatherings.paths(own)).containsExactly(path);
        assertThat(gatherings.paths(UnitScope.ALL)).contains(path).isSorted();
        assertThat(gatherings.paths(UnitScope.without(Set.of(words.unit())))).doesNotContain(path);
        transaction.executeWithoutResult(status -> gatherings.withdraw(path, "文字已撤回"));
        assertThat(gatherings.paths(own)).isEmpty();
    }

    @Test
    void whatStoodBeforeIsAVersionAgainWhenItComesBack() {
        ItemView words = words();
        show(content(words, "甲", 1));
        show(content(words, "甲", 2));
        show(content(words, "甲", 1));

        assertThat(gatherings.find(path).orElseThrow().version()).isEqualTo(3);
        assertThat(gatherings.record(path, 1)).isPresent();
        assertThat(gatherings.record(path, 3)).isPresent();
    }

    @Test
    void nothingStaysOfATransactionThatWasRolledBack() {
        ItemView words = words();
        transaction.executeWithoutResult(status -> {
            gatherings.show(path, content(words, "甲", 1));
            status.setRollbackOnly();
        });

        assertThat(gatherings.find(path)).isEmpty();
        assertThat(entries()).isZero();
    }

    @Test
    void isOnlyWrittenWithinTheTransactionOfTheChange() {
        ItemView words = words();

        assertThatThrownBy(() -> gatherings.show(path, content(words, "甲", 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> gatherings.withdraw(path, "原因")).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(gatherings::hold).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void withdrawingWhatNeverStoodOrStandsNoMoreLogsNothing() {
        transaction.executeWithoutResult(status -> gatherings.withdraw(path, "原因"));
        assertThat(entries()).isZero();
        show(content(words(), "甲", 1));
        transaction.executeWithoutResult(status -> gatherings.withdraw(path, "原因"));
        transaction.executeWithoutResult(status -> gatherings.withdraw(path, "又一次"));

        assertThat(entries()).isEqualTo(2);
        assertThat(gatherings.gone(path).orElseThrow().withdrawn().reason()).isEqualTo("原因");
    }

    @Test
    void movesTheCountThatKeptPagesAskFor() {
        long before = changes.now().changes();
        show(content(words(), "甲", 1));

        assertThat(changes.now().changes()).isGreaterThan(before);
    }

    @Test
    @DisplayName("several people pick at the same moment: each is in the last record, versions follow without gaps")
    void nobodyLogsWhatAnotherHasJustChanged() throws Exception {
        UUID topic = made.begun(slug);
        made.published(topic);
        List<ItemNumber> picked = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            picked.add(room.published(PressRoom.notice("同时收入" + n)));
        }
        ExecutorService people = Executors.newFixedThreadPool(picked.size());
        CyclicBarrier together = new CyclicBarrier(picked.size());
        try {
            List<Future<?>> acts = new ArrayList<>();
            for (ItemNumber item : picked) {
                acts.add(people.submit(() -> {
                    together.await();
                    topics.pick(topic, "政策文件", item.toString(), room.openness);
                    return null;
                }));
            }
            for (Future<?> act : acts) {
                act.get();
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(gatherings.find(path).orElseThrow().version()).isEqualTo(7);
        String last = gatherings.record(path, 7).orElseThrow();
        assertThat(picked).allSatisfy(item -> assertThat(last).contains("\"" + item.path() + "\""));
        assertThat(database.sql(
                                "select cast(body::jsonb ->> 'version' as int) from log_entry where item = ? order by index")
                        .param(path)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    @DisplayName("the record is the log's, one for all sites; page and notice are the own site's")
    void recordsOpenOnEverySiteAndPagesLeadToTheirOwn() {
        ItemNumber words = made.published(made.begun(slug));
        PressRoom elsewhere = new PressRoom(beans);
        String host = SomeSites.host();
        SomeSites.of(
                beans,
                beans.getBean(Units.class).find(elsewhere.office).orElseThrow().parent(),
                host);

        assertThat(mvc.get().uri("http://" + host + path + "/versions/1/record.json"))
                .hasStatusOk();
        assertThat(mvc.get().uri("http://" + host + path)).hasStatus3xxRedirection();
        publications.withdraw(words, "专题结束", room.openness);
        assertThat(mvc.get().uri("http://" + host + path + "/versions/1/record.json"))
                .hasStatus(410);
        assertThat(mvc.get().uri("http://" + host + path)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("http://localhost" + path))
                .hasStatus(410)
                .bodyText()
                .contains("专题结束");
    }

    private int entries() {
        return database.sql("select count(*) from log_entry where item = ?")
                .param(path)
                .query(Integer.class)
                .single();
    }
}
