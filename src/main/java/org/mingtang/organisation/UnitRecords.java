package org.mingtang.organisation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored units. */
interface UnitRecords extends JpaRepository<Unit, UUID> {}
