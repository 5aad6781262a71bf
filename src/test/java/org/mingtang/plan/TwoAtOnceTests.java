package org.mingtang.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingtang.MingtangTest;
import org.mingtang.identity.Person;
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
    TaskBook book;

    @Autowired
    TaskRows rows;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"CLOSE", "URGE", "WARN"})
    void refusesTheActThatDidNotSeeTheOther(Act late) {
        World world = hall.founded();
        TaskView task = hall.accepted(world);

        isRefused(
                task,
                () -> take(task, Act.CANCEL, "已并入其他任务", world.supervisor()),
                () -> take(task, late, "任务已经办完", world.supervisor()));

        assertThat(hall.again(task).parts().get(0).stage()).isEqualTo(Stage.CANCELLED);
    }

    @Test
    void refusesAReportThatNamesNoPercentageToo() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);

        isRefused(
                task,
                () -> take(task, Act.HAND_IN, "已全部公开", world.teacher()),
                () -> take(task, Act.REPORT, "还差两个栏目", world.teacher()));

        assertThat(hall.again(task).parts().get(0).stage()).isEqualTo(Stage.HANDED_IN);
        assertThat(book.timeline(task.id())).extracting(ActView::act).doesNotContain(Act.REPORT);
    }

    @Test
    void refusesAnActThatDidNotSeeAReport() {
        World world = hall.founded();
        TaskView task = hall.accepted(world);

        isRefused(
                task,
                () -> take(task, Act.REPORT, "还差两个栏目", world.teacher()),
                () -> take(task, Act.CLOSE, "任务已经办完", world.supervisor()));

        assertThat(hall.again(task).parts().get(0).stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    /** The second act is begun first, and finds only at its end that the first was taken. */
    private void isRefused(TaskView task, Runnable taken, Runnable refused) {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        TransactionTemplate meanwhile = new TransactionTemplate(transactions);
        meanwhile.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> outer.executeWithoutResult(seen -> {
                    rows.findById(task.id().value()).orElseThrow().assignments().forEach(Assignment::stage);
                    meanwhile.executeWithoutResult(other -> taken.run());
                    refused.run();
                }))
                .isInstanceOfAny(OptimisticLockingFailureException.class, OptimisticLockException.class);
    }

    private void take(TaskView task, Act act, String words, Person by) {
        tasks.take(task.id(), task.parts().get(0).id(), act, Grounds.of(words), by);
    }
}
