package org.mingtang.publication.history;

import java.util.List;
import java.util.UUID;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.Publications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the attachments of imported items and tells search and the other rooms of them, one item after the other. */
@Component
class BatchFollowing {

    private static final int TOGETHER = 50;

    private final BatchRows rows;
    private final Publications publications;
    private final TransactionTemplate transaction;

    BatchFollowing(BatchRows rows, Publications publications, TransactionTemplate transaction) {
        this.rows = rows;
        this.publications = publications;
        this.transaction = transaction;
    }

    void follow(UUID batch) {
        for (List<Long> items = rows.unfollowed(batch, TOGETHER);
                !items.isEmpty();
                items = rows.unfollowed(batch, TOGETHER)) {
            items.forEach(item -> transaction.executeWithoutResult(status -> {
                publications.announceHistory(new ItemNumber(item));
                rows.followed(batch, item);
            }));
        }
        rows.move(batch, BatchStage.FOLLOWING, BatchStage.ENTERED, null);
    }
}
