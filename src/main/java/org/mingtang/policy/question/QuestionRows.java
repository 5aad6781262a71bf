package org.mingtang.policy.question;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface QuestionRows extends JpaRepository<Question, UUID> {

    @Query(
            nativeQuery = true,
            value = "select id from policy_question where contact is not null and stage <> 'RECEIVED'"
                    + " and answered_at < :before order by answered_at limit :limit")
    List<UUID> withContactAnsweredBefore(@Param("before") Instant before, @Param("limit") int limit);

    Optional<Question> findByCodeHash(String hash);

    List<Question> findByUnitInOrderByStageDescDueAsc(Collection<UUID> units, Limit limit);

    List<Question> findByAnswerTitleIsNotNullOrderByAnsweredAtDesc(Limit limit);

    List<Question> findByItemAndAnswerTitleIsNotNullOrderByAnsweredAtDesc(long item, Limit limit);
}
