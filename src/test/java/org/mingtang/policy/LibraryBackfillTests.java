package org.mingtang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.mingtang.search.SearchEntry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingtangTest
@DisplayName("policies that were public before there was a library are entered at start")
class LibraryBackfillTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    LibraryBackfill backfill;

    @Autowired
    Policies policies;

    @Autowired
    Relations relations;

    @Autowired
    Publications publications;

    @Autowired
    Items items;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    PolicyRoom room;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @BeforeEach
    void found() {
        room = new PolicyRoom(beans);
    }

    /** As if the program had let it out before it had a library. */
    private void forget(ItemNumber item) {
        database.sql("delete from policy_relation where source = :item or target = :item")
                .param("item", item.value())
                .update();
        database.sql("delete from policy_document where item = ?")
                .param(item.value())
                .update();
        assertThat(policies.find(item)).isEmpty();
    }

    private Map<String, Object> row(ItemNumber item) {
        return database.sql("select * from policy_document where item = ?")
                .param(item.value())
                .query()
                .singleRow();
    }

    @Test
    void aPolicyWithoutARowGetsTheOneItWouldHaveHad() {
        ItemNumber item = room.document(room.title(), PolicyRoom.BODY, PolicyRoom.MAY, LocalDate.of(2030, 1, 1));
        Map<String, Object> before = row(item);
        forget(item);

        assertThat(backfill.enter()).isPositive();

        Map<String, Object> after = row(item);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (String column :
                List.of("unit", "kind", "title", "doc_key", "formed_on", "effective_from", "valid_until", "told")) {
            assertThat(after.get(column)).as(column).isEqualTo(before.get(column));
        }
        assertThat(room.page("/policies?unit=" + room.press.education.value()))
                .bodyText()
                .contains("/info/" + item);
    }

    @Test
    void doingItAgainEntersNothingAndChangesNothing() {
        ItemNumber item = room.document();
        forget(item);
        backfill.enter();
        Map<String, Object> first = row(item);
        int proposals = relations.all(item).size();

        assertThat(backfill.enter()).isZero();

        assertThat(row(item).get("published_at")).isEqualTo(first.get("published_at"));
        assertThat(relations.all(item)).hasSize(proposals);
    }

    @Test
    void whatItsTextSaysOfOthersIsProposedOnce() {
        String title = room.title();
        ItemNumber old = room.document(title);
        ItemNumber act = room.document(room.title(), "<p>第一条　《" + title + "》同时废止。</p>", PolicyRoom.MAY, null);
        forget(act);

        backfill.enter();
        backfill.enter();

        assertThat(relations.all(act)).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(RelationKind.ABOLISHES);
            assertThat(each.stage()).isEqualTo(RelationStage.PROPOSED);
            assertThat(each.target().is(old.value())).isTrue();
        });
    }

    @Test
    void aWithdrawnOneStaysWithdrawn() {
        ItemNumber item = room.document();
        publications.withdraw(item, "内容有误", room.press.head);
        forget(item);

        backfill.enter();

        assertThat(policies.find(item).orElseThrow().withdrawn()).isTrue();
        assertThat(room.page("/policies?unit=" + room.press.education.value()))
                .bodyText()
                .doesNotContain("/info/" + item);
    }

    @Test
    void newsIsNoPolicy() {
        ItemNumber news = room.press.published(PressRoom.notice("报名通知"));

        backfill.enter();

        assertThat(policies.find(news)).isEmpty();
    }

    @Test
    @DisplayName("two programs that start at the same time enter each policy once")
    void twoStartsAtOnceDoNotDisturbEachOther() throws Exception {
        String title = room.title();
        room.document(title);
        List<ItemNumber> acts = List.of(
                room.document(room.title(), "<p>第一条　《" + title + "》同时废止。</p>", PolicyRoom.MAY, null),
                room.document(room.title(), "<p>第一条　《" + title + "》同时废止。</p>", PolicyRoom.MAY, null));
        acts.forEach(this::forget);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> start = backfill::enter;
            for (Future<Integer> each : both.invokeAll(List.of(start, start))) {
                each.get();
            }
        } finally {
            both.shutdown();
        }

        acts.forEach(act -> assertThat(relations.all(act)).hasSize(1));
    }

    @Test
    void numbersOfSomeKindsComeInOrderAndInPortions() {
        ItemNumber first = room.document();
        ItemNumber second = room.document();
        room.press.published(PressRoom.notice("报名通知"));

        List<ItemNumber> found = items.ofKinds(Set.of(ItemKind.NORMATIVE_DOCUMENT), first.value() - 1, 2);

        assertThat(found).containsExactly(first, second);
        assertThat(items.ofKinds(Set.of(ItemKind.NORMATIVE_DOCUMENT), second.value(), 10))
                .doesNotContain(first, second);
    }

    @Test
    void itsStateIsTheOneOfItsDays() {
        LocalDate until = LocalDate.of(2027, 6, 30);
        ItemNumber item = room.document(room.title(), PolicyRoom.BODY, PolicyRoom.MAY, until);
        forget(item);
        clock.moveTo(until.plusDays(1));

        backfill.enter();

        assertThat(policies.find(item).orElseThrow().told()).isEqualTo(SearchEntry.Validity.EXPIRED);
    }
}
