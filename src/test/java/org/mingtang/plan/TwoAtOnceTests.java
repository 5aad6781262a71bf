package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.mingtang.MingtangTest;
import org.mingtang.plan.TownHall.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people act on the same part at the same time: the first act stands, the second is refused. */
@MingtangTest
class TwoAtOnceTests {

    @Autowired
    TownHall hall;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskRows rows;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void refusesTheActThatDidNotSeeTheOther() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);
        TaskView.Part part = task.parts().get(0);
        TransactionTemplate first = new TransactionTemplate(transactions);
        TransactionTemplate meanwhile = new TransactionTemplate(transactions);
        meanwhile.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> first.executeWithoutResult(seen -> {
                    rows.findById(task.id().value()).orElseThrow().assignments().forEach(Assignment::stage);
                    meanwhile.executeWithoutResult(other ->
                            tasks.take(task.id(), part.id(), Act.CANCEL, Grounds.of("已并入其他任务"), world.supervisor()));
                    tasks.take(task.id(), part.id(), Act.CLOSE, Grounds.of("任务已经办完"), world.supervisor());
                }))
                .isInstanceOfAny(OptimisticLockingFailureException.class, OptimisticLockException.class);

        assertThat(hall.again(task).parts().get(0).stage()).isEqualTo(Stage.CANCELLED);
    }
}
