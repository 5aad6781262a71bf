package org.mingtang.publication;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ManuscriptRows extends JpaRepository<Manuscript, UUID> {

    List<Manuscript> findByItemOrderByCreatedAt(long item);
}
