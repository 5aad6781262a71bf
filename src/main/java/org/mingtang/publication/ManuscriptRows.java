package org.mingtang.publication;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ManuscriptRows extends JpaRepository<Manuscript, UUID> {}
