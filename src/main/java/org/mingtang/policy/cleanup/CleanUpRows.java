package org.mingtang.policy.cleanup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CleanUpRows extends JpaRepository<CleanUp, UUID> {

    Optional<CleanUp> findByDraft(UUID draft);

    Optional<CleanUp> findByItem(long item);

    List<CleanUp> findByStage(CleanUpStage stage);

    List<CleanUp> findAllByOrderByBegunOnDescIdDesc();
}
