package org.mingtang.database;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingtang.database.SealedStock.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes with the key in use what old keys have closed, a few at a time beside the work of the day.
 *
 * <p>Nothing is noted of how far it came: what still names an old key is left to do. A program that ends in the middle loses
 * one step.
 */
@Component
class Resealing {

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final int AT_ONCE = 100;

    private final List<SealedStock> stocks;
    private final Seal seal;
    private final TransactionTemplate transaction;
    private final int atOnce;

    @Autowired
    Resealing(
            List<SealedTable> tables,
            List<SealedStock> others,
            Seal seal,
            JdbcClient database,
            TransactionTemplate transaction) {
        this(
                Stream.concat(
                                tables.stream()
                                        .flatMap(table -> table.columns().stream()
                                                .map(column -> new SealedColumn(table, column, seal, database))),
                                others.stream())
                        .toList(),
                seal,
                transaction,
                AT_ONCE);
    }

    Resealing(List<SealedStock> stocks, Seal seal, TransactionTemplate transaction, int atOnce) {
        this.stocks = stocks;
        this.seal = seal;
        this.transaction = transaction;
        this.atOnce = atOnce;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        /** Of several programs on one database only one does each run. */
        @Bean
        Task<Void> resealingByTheMoment(Resealing resealing) {
            return Tasks.recurring("database-resealing", Schedules.fixedDelay(Duration.ofMinutes(2)))
                    .execute((instance, context) -> resealing.pass());
        }
    }

    List<SealedStock> stocks() {
        return stocks;
    }

    /** Does all there is to do; returns how many values have a new key. */
    int pass() {
        if (!seal.ring().hasOld()) {
            return 0;
        }
        int done = stocks.stream().mapToInt(this::whole).sum();
        if (done > 0) {
            log.info("{} 项加密内容换上了新密钥 {}。", done, seal.ring().active().mark());
        }
        return done;
    }

    private int whole(SealedStock stock) {
        int done = 0;
        Step step = step(stock, null);
        while (step.last() != null) {
            done += step.done();
            step = step(stock, step.last());
        }
        return done;
    }

    private Step step(SealedStock stock, @Nullable Object after) {
        return Objects.requireNonNull(transaction.execute(status -> stock.reseal(after, atOnce)));
    }

    /** Says at the start that a key is missing, before somebody finds a page that does not open. */
    @EventListener(ApplicationReadyEvent.class)
    void tellOfMissingKeys() {
        Set<String> missing = missing();
        if (!missing.isEmpty()) {
            log.error(
                    "数据库里有用密钥 {} 加密的内容，{} 里没有这些密钥，对应的内容打不开。请停止程序，把备份的 secret.key（或 MINGTANG_SECRET_KEY）"
                            + "放回后再启动；两个文件各有密钥时，把各行合并到一个文件，只留一行 active，其余改为 old。",
                    String.join("、", missing),
                    seal.where());
        }
    }

    /** Marks of keys that values name and that are not at hand; one value of each kind is looked at. */
    Set<String> missing() {
        Predicate<String> atHand = mark -> seal.ring().find(mark).isPresent();
        return stocks.stream()
                .map(SealedStock::anyHead)
                .filter(Objects::nonNull)
                .map(head -> head.split(":")[1])
                .filter(atHand.negate().and(mark -> !mark.equals(SealedValues.UNNAMED)))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
