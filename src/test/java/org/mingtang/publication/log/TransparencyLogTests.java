package org.mingtang.publication.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MingtangTest
class TransparencyLogTests {

    private static final String RECORD = "0123456789abcdef".repeat(4);

    @Autowired
    private TransparencyLog log;

    @Autowired
    private LogRows rows;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private final String item = "/info/" + UUID.randomUUID();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void writesEntriesAtTheEndOneAfterTheOther() {
        long before = rows.end().size();
        long first = append(LogAct.PUBLISH, 1);
        long second = append(LogAct.REVISE, 2);
        assertThat(first).isEqualTo(before);
        assertThat(second).isEqualTo(before + 1);
        assertThat(log.entries(item)).extracting(LoggedEntry::index).containsExactly(first, second);
        assertThat(log.entries(item).get(1).entry().act()).isEqualTo(LogAct.REVISE);
        assertWhole();
    }

    @Test
    void refusesToWriteOutsideOfTheActsTransaction() {
        LogEntry entry = entry(LogAct.PUBLISH, 1, clock.instant());
        assertThatThrownBy(() -> log.append(entry)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(log::moment).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void leavesNoHoleWhereAnActWasRolledBack() {
        long before = rows.end().size();
        transaction.executeWithoutResult(status -> {
            log.append(entry(LogAct.PUBLISH, 1, log.moment()));
            status.setRollbackOnly();
        });
        assertThat(rows.end().size()).isEqualTo(before);
        assertThat(log.entries(item)).isEmpty();
        assertThat(append(LogAct.PUBLISH, 1)).isEqualTo(before);
        assertWhole();
    }

    @Test
    void writesManyAtOnceAsOneByOne() {
        long before = rows.end().size();
        List<Integer> versions = IntStream.rangeClosed(1, 700).boxed().toList();
        long first = Objects.requireNonNull(transaction.execute(status -> {
            Instant at = log.moment();
            return log.appendAll(versions.stream()
                    .map(version -> entry(version == 1 ? LogAct.PUBLISH : LogAct.REVISE, version, at))
                    .toList());
        }));
        assertThat(first).isEqualTo(before);
        assertThat(log.entries(item)).extracting(each -> each.entry().version()).isEqualTo(versions);
        assertWhole();
        assertThat(transaction.<Long>execute(status -> log.appendAll(List.of())))
                .isEqualTo(before + 700);
    }

    @Test
    void staysWithoutGapWhenEightWriteAtOnce() throws Exception {
        long before = rows.end().size();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Long> places = new ArrayList<>();
        try {
            List<Callable<Long>> work = IntStream.rangeClosed(1, 80)
                    .<Callable<Long>>mapToObj(n -> () -> append(LogAct.REVISE, n))
                    .toList();
            for (Future<Long> each : writers.invokeAll(work)) {
                places.add(each.get());
            }
        } finally {
            writers.shutdown();
        }
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(before, before + 80).boxed().toList());
        assertWhole();
    }

    @Test
    void refusesAnEntryBeforeTheOneBeforeIt() {
        append(LogAct.PUBLISH, 1);
        transaction.executeWithoutResult(status -> {
            Instant at = log.moment();
            LogEntry earlier = entry(LogAct.REVISE, 2, at.minusSeconds(1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log.append(earlier))
                    .withMessageContaining("moment()");
            LogEntry later = entry(LogAct.REVISE, 2, at.plusSeconds(1));
            assertThatIllegalArgumentException().isThrownBy(() -> log.appendAll(List.of(later, earlier)));
            status.setRollbackOnly();
        });
        assertThat(log.entries(item)).hasSize(1);
        assertWhole();
    }

    @Test
    void givesATimeThatNeverGoesBackWhereClocksDifferALittle() {
        Instant ahead = moment();
        clock.pass(Duration.ofMinutes(-2));
        assertThat(moment()).isEqualTo(ahead);
        clock.pass(Duration.ofMinutes(3));
        assertThat(moment()).isEqualTo(ahead.plusSeconds(60));
    }

    @Test
    void doesNotHideAClockThatWasPutBack() {
        append(LogAct.PUBLISH, 1);
        clock.pass(Duration.ofHours(-3));
        Instant now = clock.instant();
        assertThat(moment()).isEqualTo(now);
        append(LogAct.REVISE, 2);
        assertThat(log.entries(item).get(1).entry().at()).isEqualTo(now);
        clock.reset();
        append(LogAct.REVISE, 3);
    }

    @Test
    void provesEachEntry() {
        LongStream.range(0, 9).forEach(n -> append(LogAct.REVISE, (int) n + 1));
        for (LoggedEntry each : log.entries(item)) {
            LogProof proof = log.proof(each.index()).orElseThrow();
            assertThat(proof.entry()).isEqualTo(each);
            assertThat(proof.checkpoint()).isEqualTo(log.checkpoint());
            String root = proof.steps().isEmpty()
                    ? proof.leaf()
                    : proof.steps().get(proof.steps().size() - 1).result();
            assertThat(HexFormat.of().parseHex(root))
                    .isEqualTo(Base64.getDecoder().decode(proof.checkpoint().root()));
        }
        assertThat(log.proof(log.checkpoint().size())).isEmpty();
        assertThat(log.proof(-1)).isEmpty();
    }

    @Test
    void signsOnlyWhatIsCommitted() {
        append(LogAct.PUBLISH, 1);
        Checkpoint before = log.checkpoint();
        transaction.executeWithoutResult(status -> {
            long place = log.append(entry(LogAct.REVISE, 2, log.moment()));
            assertThat(log.checkpoint()).isEqualTo(before);
            assertThat(log.proof(place)).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(log.checkpoint()).isEqualTo(before);
    }

    @Test
    void keepsEveryCheckpointItSigned() {
        append(LogAct.PUBLISH, 1);
        Checkpoint first = log.checkpoint();
        append(LogAct.REVISE, 2);
        Checkpoint second = log.checkpoint();
        assertThat(second.size()).isEqualTo(first.size() + 1);
        assertThat(log.checkpoint()).isEqualTo(second);
        assertThat(checkpoints.latest(2)).containsExactly(second, first);
        assertThat(second.note()).startsWith(second.origin() + "\n" + second.size() + "\n" + second.root() + "\n\n— ");
    }

    @Test
    void refusesEveryChangeEvenInTheDatabase() {
        append(LogAct.PUBLISH, 1);
        log.checkpoint();
        for (String change : List.of(
                "update log_entry set body = '{}'",
                "delete from log_entry",
                "truncate log_entry",
                "update log_hash set hash = sha256('x')",
                "delete from log_hash",
                "truncate log_hash",
                "update log_checkpoint set root = sha256('x')",
                "delete from log_checkpoint",
                "truncate log_checkpoint",
                "update log_end set size = size - 1",
                "delete from log_end",
                "truncate log_end")) {
            assertThatThrownBy(() -> database.sql(change).update()).as(change).hasMessageContaining("append-only");
        }
        assertThat(log.entries(item)).hasSize(1);
    }

    @Test
    void keepsItsKeySealed() {
        log.checkpoint();
        assertThat(database.sql("select private_key from log_key")
                        .query(String.class)
                        .single())
                .startsWith("s1:");
    }

    @Test
    void tellsAnItemsPageWhetherItIsWhatWasWrittenDown() {
        long place = append(LogAct.PUBLISH, 1);
        append(LogAct.MARK_LATE, 1);
        assertThat(log.box(item, 1, RECORD)).contains(new LogBox(place + 1, "/log/entries/" + place, true));
        assertThat(log.box(item, 1, "f".repeat(64)).orElseThrow().intact()).isFalse();
        assertThat(log.box(item, 2, RECORD)).isEmpty();
        assertThat(log.box(item + "0", 1, RECORD)).isEmpty();
    }

    private Instant moment() {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant moment = log.moment();
            log.append(entry(LogAct.REVISE, 9, moment));
            return moment;
        }));
    }

    private long append(LogAct act, int version) {
        return Objects.requireNonNull(transaction.execute(status -> log.append(entry(act, version, log.moment()))));
    }

    private LogEntry entry(LogAct act, int version, Instant at) {
        return new LogEntry(act, item, version, RECORD, at, null, null);
    }

    /** The whole log, computed anew by the words of the RFC, comes to what is signed. */
    private void assertWhole() {
        Checkpoint checkpoint = log.checkpoint();
        List<LogRows.Line> lines = rows.lines(0, (int) checkpoint.size());
        assertThat(lines)
                .extracting(LogRows.Line::index)
                .containsExactlyElementsOf(
                        LongStream.range(0, checkpoint.size()).boxed().toList());
        byte[] root = Leaves.root(
                lines.stream().map(line -> CanonicalLine.bytes(line.body())).toList());
        assertThat(Base64.getEncoder().encodeToString(root)).isEqualTo(checkpoint.root());
    }
}
