package org.mingtang.policy.interpretation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InterpretationPlans extends JpaRepository<InterpretationPlan, UUID> {}
