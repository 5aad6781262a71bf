package org.mingtang.plan.checking;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftRows extends JpaRepository<DraftRow, UUID> {

    List<DraftRow> findByDraftOrderByPosition(UUID draft);

    void deleteByDraft(UUID draft);
}
