package org.mingtang.request.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.request.exchange.Entry.State;
import org.mingtang.request.exchange.ExchangeDesk.Other;
import org.mingtang.request.exchange.ExchangeRecord.Kind;
import org.mingtang.request.exchange.Partner.Relation;
import org.mingtang.request.exchange.Receipt.Result;
import org.mingtang.request.exchange.Receipt.Verdict;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the simulation keeps in memory and what the program keeps in its tables behave alike. */
@MingtangTest
class OutgoingRowsTests {

    @Autowired
    ListableBeanFactory beans;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    ExchangeDesk desk;
    CaseKey own;
    CaseKey foreign;

    @BeforeEach
    void platform() {
        desk = new ExchangeDesk(beans);
        desk.clock.moveTo(LocalDate.of(2026, 3, 2));
        own = new CaseKey(desk.side, UUID.randomUUID());
        foreign = new CaseKey("town", UUID.randomUUID());
    }

    @AfterEach
    void end() {
        desk.end();
        desk.clock.reset();
    }

    @Test
    @DisplayName("放进去什么，取出来就是什么；再放就换掉")
    void entriesAreKeptAndReplaced() {
        both(rows -> {
            assertThat(rows.entry(own)).isEmpty();
            Entry entry = Entry.waiting(own, Kind.PASSED, 5, Wire.tree("{\"b\":1,\"a\":\"明堂\"}"));
            rows.put(entry);
            assertThat(rows.entry(own)).contains(entry);
            Entry sent = entry.sentWith(3);
            rows.put(sent);
            assertThat(rows.entry(own)).contains(sent);
            Entry refused = sent.answered(new Result(own, 5, Verdict.REFUSED, "因为"));
            rows.put(refused);
            assertThat(rows.entry(own)).contains(refused);
            assertThat(refused.state()).isEqualTo(State.REFUSED);
            assertThat(rows.entry(foreign)).isEmpty();
        });
    }

    @Test
    @DisplayName("待发送的按版本先后取，只取待发送的，不超过要的")
    void waitingOnesComeByVersion() {
        both(rows -> {
            rows.put(Entry.waiting(own, Kind.STATE, 9, null));
            rows.put(Entry.waiting(foreign, Kind.STATE, 4, null));
            rows.put(Entry.waiting(new CaseKey("town", new UUID(0, 1)), Kind.STATE, 1, null)
                    .sentWith(1));
            assertThat(rows.waiting(10)).extracting(Entry::key).containsExactly(foreign, own);
            assertThat(rows.waiting(1)).extracting(Entry::key).containsExactly(foreign);
        });
    }

    @Test
    @DisplayName("全部重发：自己的版本变新，转报的不变，理由和包号清掉，记下是从哪个包以后")
    void everythingWaitsAgain() {
        both(rows -> {
            rows.add(bundle(1));
            rows.put(Entry.waiting(own, Kind.STATE, 9, null).sentWith(1));
            rows.put(Entry.waiting(foreign, Kind.STATE, 4, null)
                    .sentWith(1)
                    .answered(new Result(foreign, 4, Verdict.REFUSED, "因为")));
            rows.waitAgain(desk.side, 3);
            assertThat(rows.entry(own)).contains(Entry.waiting(own, Kind.STATE, 10, null));
            assertThat(rows.entry(foreign)).contains(Entry.waiting(foreign, Kind.STATE, 4, null));
            assertThat(rows.againAfter()).isEqualTo(1);
            rows.waitAgain(desk.side, 100);
            assertThat(rows.entry(own).orElseThrow().version()).isEqualTo(100);
        });
    }

    @Test
    @DisplayName("包按编号排，有回执的不再发；最近登记的回执在前，全部重发以前的不算")
    void bundlesAreAnsweredOneByOne() {
        both(rows -> {
            assertThat(rows.lastNumber()).isZero();
            assertThat(rows.againAfter()).isZero();
            SentBundle first = bundle(1);
            SentBundle second = bundle(2);
            SentBundle third = bundle(3);
            List.of(first, second, third).forEach(rows::add);
            assertThat(rows.lastNumber()).isEqualTo(3);
            assertThat(rows.unanswered()).extracting(SentBundle::number).containsExactly(1L, 2L, 3L);
            assertThat(rows.unanswered().get(1).bytes()).isEqualTo(second.bytes());
            assertThat(rows.sent("00")).isEmpty();

            rows.answered(third, receipt(third));
            rows.answered(first, receipt(first));

            assertThat(rows.unanswered()).extracting(SentBundle::number).containsExactly(2L);
            assertThat(rows.sent(first.sha256()).orElseThrow().answered()).isTrue();
            assertThat(rows.sent(first.sha256()).orElseThrow().bytes()).isEmpty();
            assertThat(rows.sent(second.sha256()).orElseThrow().answered()).isFalse();
            assertThat(rows.known(5)).containsExactly(first.sha256(), third.sha256());
            assertThat(rows.known(1)).containsExactly(first.sha256());
            rows.waitAgain(desk.side, 1);
            assertThat(rows.known(5)).isEmpty();
        });
    }

    /** The same on rows in memory and on the tables. */
    private void both(Consumer<OutgoingRows> rules) {
        rules.accept(new MemoryRows());
        Other other = desk.with(Relation.LOWER);
        transaction.executeWithoutResult(status -> rules.accept(new OutgoingTable(database, other.side)));
    }

    private SentBundle bundle(long number) {
        byte[] bytes = (desk.side + " " + number + UUID.randomUUID()).getBytes();
        return new SentBundle(number, Wire.sha256(bytes), 1, bytes, desk.clock.instant(), false);
    }

    private Receipt receipt(SentBundle bundle) {
        return new Receipt(
                1, "other", desk.side, bundle.sha256(), bundle.number(), desk.clock.instant(), false, List.of());
    }
}
