package org.mingtang.policy.question;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface QuestionRows extends JpaRepository<Question, UUID> {

    Optional<Question> findByCodeHash(String hash);

    List<Question> findByUnitOrderByStageDescDueAsc(UUID unit, Limit limit);

    List<Question> findByOrderByStageDescDueAsc(Limit limit);

    List<Question> findByAnswerItemIsNotNullOrderByAnsweredAtDesc(Limit limit);

    List<Question> findByItemAndAnswerItemIsNotNullOrderByAnsweredAtDesc(long item, Limit limit);
}
