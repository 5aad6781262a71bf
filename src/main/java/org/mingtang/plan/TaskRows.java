package org.mingtang.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TaskRows extends JpaRepository<Task, UUID> {

    List<Task> findByPlanAndDroppedFalseOrderByPosition(UUID plan);

    /** The tasks of which a unit's part is provisionally due in that span, dropped ones too. */
    @Query("select distinct task from Task task join task.assignments part"
            + " where part.provisional and part.due between :first and :last")
    List<Task> findProvisionalBetween(LocalDate first, LocalDate last);
}
