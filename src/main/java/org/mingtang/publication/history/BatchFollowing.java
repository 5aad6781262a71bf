package org.mingtang.publication.history;

import java.util.List;
import java.util.UUID;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Publications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the attachments of imported items and tells search and the other rooms of them, some at a time. */
@Component
class BatchFollowing {

    private static final int TOGETHER = 100;

    private final BatchRows rows;
    private final Publications publications;
    private final TransactionTemplate transaction;

    BatchFollowing(BatchRows rows, Publications publications, TransactionTemplate transaction) {
        this.rows = rows;
        this.publications = publications;
        this.transaction = transaction;
    }

    void follow(UUID batch) {
        List<Long> items = rows.unfollowed(batch, TOGETHER);
        while (!items.isEmpty()) {
            announce(batch, items);
            items = rows.unfollowed(batch, TOGETHER);
        }
        rows.move(batch, BatchStage.FOLLOWING, BatchStage.ENTERED, null);
    }

    private void announce(UUID batch, List<Long> items) {
        transaction.executeWithoutResult(status -> items.forEach(item -> {
            publications.announceHistory(new ItemNumber(item));
            rows.followed(batch, item);
        }));
    }
}
