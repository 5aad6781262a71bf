package org.mingtang.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewActs extends JpaRepository<ReviewAct, UUID> {

    @Query(value = "select * from review_act where review = :review order by place", nativeQuery = true)
    List<ReviewAct> ofReview(UUID review);
}
