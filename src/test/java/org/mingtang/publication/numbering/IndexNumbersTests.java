package org.mingtang.publication.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.publication.ItemFilter;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Items;
import org.mingtang.publication.ManuscriptId;
import org.mingtang.publication.PressRoom;
import org.mingtang.publication.Publications;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
@DisplayName("rules 6.1: an index number is never used twice")
class IndexNumbersTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    IndexNumbers numbers;

    @Autowired
    Items items;

    @Autowired
    Publications publications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void countsFromOneInEachYearAndForEachUnit() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        String first = next(one, 2026);

        assertThat(first).endsWith("/2026-00001");
        assertThat(next(one, 2026)).endsWith("/2026-00002");
        assertThat(next(one, 2027)).endsWith("/2027-00001");
        assertThat(next(one, 2026)).endsWith("/2026-00003");
        assertThat(next(two, 2026)).endsWith("/2026-00001").isNotEqualTo(first);
    }

    @Test
    void givesManyInOrderAndGoesOnBehindThem() {
        UUID unit = UUID.randomUUID();
        List<String> many = Objects.requireNonNull(transaction.execute(status -> numbers.next(unit, 2026, 500)));

        assertThat(many).hasSize(500).doesNotHaveDuplicates().isSorted();
        assertThat(many.get(499)).endsWith("/2026-00500");
        assertThat(next(unit, 2026)).endsWith("/2026-00501");
    }

    @Test
    void givesNoneOutsideOfTheActsTransaction() {
        assertThatThrownBy(() -> numbers.next(UUID.randomUUID(), 2026))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("eight who ask at once, half of them for a unit that nobody knew before")
    void givesEachAnotherHoweverManyAskAtOnce() throws Exception {
        UUID known = UUID.randomUUID();
        next(known, 2026);
        List<UUID> fresh =
                IntStream.range(0, 8).mapToObj(n -> UUID.randomUUID()).toList();
        ExecutorService askers = Executors.newFixedThreadPool(8);
        Set<String> given = new HashSet<>();
        try {
            List<Callable<String>> work = new ArrayList<>();
            for (int n = 0; n < 64; n++) {
                UUID unit = n % 2 == 0 ? known : fresh.get(n / 2 % 8);
                work.add(() -> next(unit, 2026));
            }
            for (Future<String> each : askers.invokeAll(work)) {
                given.add(each.get());
            }
        } finally {
            askers.shutdown();
        }

        assertThat(given).hasSize(64);
        assertThat(next(known, 2026)).endsWith("/2026-00034");
        assertThat(database.sql("select count(distinct code) from organ_code where unit in (:units)")
                        .param("units", fresh)
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void takesTheCodeThatAPersonGaveTheUnit() {
        UUID unit = UUID.randomUUID();
        String code = "6400" + unit.toString().substring(0, 5).toUpperCase(java.util.Locale.ROOT);
        database.sql("insert into organ_code (unit, code) values (?, ?)")
                .params(unit, code)
                .update();

        assertThat(next(unit, 2026)).isEqualTo(code + "/2026-00001");
    }

    @Test
    void leavesNoNumberToTwoItemsWhenManyArePublishedAtOnce() throws Exception {
        PressRoom room = new PressRoom(beans);
        List<ManuscriptId> drafts = IntStream.range(0, 6)
                .mapToObj(n -> room.approved(PressRoom.notice("同时发布" + n)))
                .toList();
        ExecutorService publishers = Executors.newFixedThreadPool(6);
        List<ItemNumber> published = new ArrayList<>();
        try {
            List<Callable<ItemNumber>> work = new ArrayList<>();
            drafts.forEach(draft -> work.add(() -> publications.publish(draft, room.head)));
            for (Future<ItemNumber> each : publishers.invokeAll(work)) {
                published.add(each.get());
            }
        } finally {
            publishers.shutdown();
        }

        assertThat(published).doesNotHaveDuplicates();
        assertThat(published.stream().map(each -> items.find(each).orElseThrow().indexNumber()))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("one approval opens the door once, also for two who push at it together")
    void publishesOnceWhenTwoPublishTogether() throws Exception {
        PressRoom room = new PressRoom(beans);
        ManuscriptId draft = room.approved(PressRoom.notice("两个人同时点发布"));
        ExecutorService publishers = Executors.newFixedThreadPool(4);
        int opened = 0;
        try {
            Callable<ItemNumber> push = () -> publications.publish(draft, room.head);
            for (Future<ItemNumber> each : publishers.invokeAll(List.of(push, push, push, push))) {
                try {
                    each.get();
                    opened++;
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(RuntimeException.class);
                }
            }
        } finally {
            publishers.shutdown();
        }

        assertThat(opened).isEqualTo(1);
        assertThat(items.count(ItemFilter.ALL.ofUnits(List.of(room.education.value()))))
                .isEqualTo(1);
    }

    private String next(UUID unit, int year) {
        return Objects.requireNonNull(transaction.execute(status -> numbers.next(unit, year)));
    }
}
