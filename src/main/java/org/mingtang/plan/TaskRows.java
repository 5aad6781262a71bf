package org.mingtang.plan;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TaskRows extends JpaRepository<Task, UUID> {

    List<Task> findByPlanAndDroppedFalseOrderByPosition(UUID plan);

    /**
     * The tasks of which a unit's part is provisionally due in that span, dropped ones too. Whoever asks second waits for
     * the first: two corrections of one year's notice come at once.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select task from Task task where exists (select part from task.assignments part"
            + " where part.provisional and part.due between :first and :last) order by task.id")
    List<Task> findProvisionalBetween(LocalDate first, LocalDate last);
}
