package org.mingtang.organisation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The stored groups. */
interface UnitGroups extends JpaRepository<UnitGroup, UUID> {

    boolean existsByLabelAndIdNot(String label, UUID id);
}
