package org.mingtang.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AllReviews extends JpaRepository<Review, UUID> {

    /** Newest first. */
    @Query(
            value = "select * from review where kind = :kind and subject = :subject order by place desc limit 1",
            nativeQuery = true)
    Optional<Review> latest(String kind, String subject);

    List<Review> findByKindAndSubject(String kind, String subject);
}
