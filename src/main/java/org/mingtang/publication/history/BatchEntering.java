package org.mingtang.publication.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.identity.Person;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.publication.HistoryBatch;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Publications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets approved batches in through the door, part by part. Rows are marked in the transaction of their items: a program
 * that dies in between goes on where it stopped, and nothing comes in twice.
 */
@Component
class BatchEntering {

    static final int TOGETHER = 500;
    private static final Logger log = LoggerFactory.getLogger(BatchEntering.class);

    private final BatchRows rows;
    private final Duplicates duplicates;
    private final Publications publications;
    private final TransactionTemplate transaction;

    BatchEntering(BatchRows rows, Duplicates duplicates, Publications publications, TransactionTemplate transaction) {
        this.rows = rows;
        this.duplicates = duplicates;
        this.publications = publications;
        this.transaction = transaction;
    }

    /** Everything that is left of a batch. */
    void enter(UUID id) {
        HistoryBatch list = rows.list(id);
        try {
            while (next(list)) {
                log.debug("导入 {}：又进了一段。", id);
            }
        } catch (UnlawfulAct refused) {
            log.warn("历史信息导入停下 {}：{}", id, refused.getMessage());
            rows.move(id, BatchStage.ENTERING, BatchStage.CHECKED, refused.getMessage());
        }
    }

    /** One part in one transaction; returns whether there may be more. */
    boolean next(HistoryBatch list) {
        return Boolean.TRUE.equals(transaction.execute(status -> part(list)));
    }

    private boolean part(HistoryBatch list) {
        Optional<BatchView> batch = rows.held(list.id()).filter(each -> each.stage() == BatchStage.ENTERING);
        if (batch.isEmpty()) {
            return false;
        }
        List<BatchRows.Waiting> waiting = rows.waiting(list.id(), TOGETHER);
        if (waiting.isEmpty()) {
            rows.move(list.id(), BatchStage.ENTERING, BatchStage.FOLLOWING, null);
            return false;
        }
        enter(batch.get(), list, waiting);
        return true;
    }

    private void enter(BatchView batch, HistoryBatch list, List<BatchRows.Waiting> waiting) {
        List<Optional<String>> known = duplicates.amongItems(
                waiting.stream().map(BatchRows.Waiting::item).toList());
        List<BatchRows.Waiting> fresh = new ArrayList<>();
        List<Object[]> skipped = new ArrayList<>();
        for (int n = 0; n < waiting.size(); n++) {
            if (known.get(n).isEmpty()) {
                fresh.add(waiting.get(n));
            } else {
                skipped.add(
                        new Object[] {null, known.get(n).get(), waiting.get(n).position()});
            }
        }
        List<ItemNumber> numbers = publications.enterHistory(
                list, fresh.stream().map(BatchRows.Waiting::item).toList(), enterer(batch));
        List<Object[]> entered = new ArrayList<>();
        for (int n = 0; n < fresh.size(); n++) {
            entered.add(new Object[] {numbers.get(n).value(), null, fresh.get(n).position()});
        }
        rows.mark(batch.id(), RowState.ENTERED, entered);
        rows.mark(batch.id(), RowState.SKIPPED, skipped);
    }

    /** Whether he may was asked when he began it. */
    private static Person enterer(BatchView batch) {
        if (batch.enterer() == null || batch.entererName() == null) {
            throw new IllegalStateException("nobody began to enter batch " + batch.id());
        }
        return new Person(batch.enterer(), batch.entererName(), batch.unit(), Set.of());
    }
}
