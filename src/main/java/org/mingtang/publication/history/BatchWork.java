package org.mingtang.publication.history;

import org.springframework.stereotype.Component;

/** All that waits to be done for batches, wherever it was left. */
@Component
class BatchWork {

    private final BatchRows rows;
    private final BatchReading reading;
    private final BatchEntering entering;
    private final BatchFollowing following;

    BatchWork(BatchRows rows, BatchReading reading, BatchEntering entering, BatchFollowing following) {
        this.rows = rows;
        this.reading = reading;
        this.entering = entering;
        this.following = following;
    }

    void goOn() {
        rows.in(BatchStage.READING).forEach(reading::read);
        rows.in(BatchStage.ENTERING).forEach(entering::enter);
        rows.in(BatchStage.FOLLOWING).forEach(following::follow);
    }
}
