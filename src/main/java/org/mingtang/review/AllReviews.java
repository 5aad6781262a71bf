package org.mingtang.review;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** What {@code hold…} keeps others from acting on the reviews until the transaction ends, many always in the same order. */
interface AllReviews extends JpaRepository<Review, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Review r where r.id = :id")
    Optional<Review> hold(UUID id);

    /** Newest first. */
    @Query(
            value = "select * from review where kind = :kind and subject = :subject order by place desc limit 1",
            nativeQuery = true)
    Optional<Review> latest(String kind, String subject);

    @Query(
            value =
                    "select * from review where kind = :kind and subject = :subject order by place desc limit 1 for update",
            nativeQuery = true)
    Optional<Review> holdLatest(String kind, String subject);

    @Query("select r from Review r where r.matter.kind = :kind and r.matter.subject = :subject")
    List<Review> ofMatter(String kind, String subject);

    @Query(
            value = "select * from review where stage = 'UNDER_REVIEW' and waits_for @> array[cast(:unit as uuid)]"
                    + " order by id for update",
            nativeQuery = true)
    List<Review> holdWaitingFor(UUID unit);

    /** Those under review with a step on which this account stands by name, whatever unit it is in now. */
    @Query(
            value = "select * from review where stage = 'UNDER_REVIEW' and steps like '%' || :account || '%'"
                    + " order by id for update",
            nativeQuery = true)
    List<Review> holdNaming(String account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Review r where r.course.provisional and r.course.due between :from and :to order by r.id")
    List<Review> holdProvisionalBetween(LocalDate from, LocalDate to);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Review r where r.stage = org.mingtang.review.Stage.UNDER_REVIEW order by r.id")
    List<Review> holdUnderReview();
}
