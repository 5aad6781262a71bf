package org.mingtang.publication.history;

import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All that waits to be done for batches, wherever it was left. */
@Component
class BatchWork {

    private static final Logger log = LoggerFactory.getLogger(BatchWork.class);

    private final BatchRows rows;
    private final FolderOrders orders;
    private final BatchReading reading;
    private final BatchEntering entering;
    private final BatchFollowing following;

    BatchWork(
            BatchRows rows,
            FolderOrders orders,
            BatchReading reading,
            BatchEntering entering,
            BatchFollowing following) {
        this.rows = rows;
        this.orders = orders;
        this.reading = reading;
        this.entering = entering;
        this.following = following;
    }

    void goOn() {
        orders.waiting().forEach(id -> alone(id, orders::takeUp));
        rows.in(BatchStage.READING).forEach(id -> alone(id, reading::read));
        rows.in(BatchStage.ENTERING).forEach(id -> alone(id, entering::enter));
        rows.in(BatchStage.FOLLOWING).forEach(id -> alone(id, following::follow));
    }

    /** A batch that cannot go on is tried again the next time and keeps no other from going on. */
    private static void alone(UUID batch, Consumer<UUID> step) {
        try {
            step.accept(batch);
        } catch (RuntimeException stuck) {
            log.error("历史信息 {} 没有办完，稍后再试", batch, stuck);
        }
    }
}
