package org.mingtang.plan;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TaskRows extends JpaRepository<Task, UUID> {

    List<Task> findByPlanAndDroppedFalseOrderByPosition(UUID plan);

    /** Lets nobody else act on the task until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select task from Task task where task.id = :id")
    Optional<Task> hold(UUID id);

    /**
     * Holds the tasks of which a unit's part is provisionally due in that span, dropped ones too; always in the same order,
     * so that whoever is told the same at the same time waits.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select task from Task task where exists (select part.id from task.assignments part"
            + " where part.provisional and part.due between :first and :last) order by task.id")
    List<Task> holdProvisionalBetween(LocalDate first, LocalDate last);
}
