package org.mingtang.review.checking;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what a check notes for itself in a transaction of its own: drafts are checked in ones that only read, too. */
@Component
class BesideTheCheck {

    /** Each holds a second connection: were they many, all could wait for one another. */
    private static final int AT_ONCE = 2;

    private final TransactionTemplate ownTransaction;
    private final Semaphore places = new Semaphore(AT_ONCE);

    BesideTheCheck(PlatformTransactionManager transactions) {
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Nothing is lost for good when it is not written now: the next check notes it again. */
    void write(Runnable note) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            ownTransaction.executeWithoutResult(status -> note.run());
        } finally {
            places.release();
        }
    }
}
