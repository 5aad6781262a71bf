package org.mingtang.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TaskRows extends JpaRepository<Task, UUID> {

    List<Task> findByPlanAndDroppedFalseOrderByPosition(UUID plan);
}
