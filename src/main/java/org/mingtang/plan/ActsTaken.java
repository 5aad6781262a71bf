package org.mingtang.plan;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActsTaken extends JpaRepository<ActTaken, UUID> {}
