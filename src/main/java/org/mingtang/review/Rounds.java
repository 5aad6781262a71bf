package org.mingtang.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Rounds extends JpaRepository<Round, Round.Key> {

    List<Round> findByKeyReviewOrderByKeyNumber(UUID review);
}
