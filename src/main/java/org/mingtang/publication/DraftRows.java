package org.mingtang.publication;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftRows extends JpaRepository<Draft, UUID> {}
