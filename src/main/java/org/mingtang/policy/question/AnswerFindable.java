package org.mingtang.policy.question;

import java.util.Optional;
import org.mingtang.publication.BodyPassages;
import org.mingtang.publication.Findable;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Manuscripts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What search is told of a 简明问答: the answer with its question, and the policy it rests on. */
@Component
class AnswerFindable implements Findable {

    private final JdbcClient database;
    private final Manuscripts manuscripts;

    AnswerFindable(JdbcClient database, Manuscripts manuscripts) {
        this.database = database;
        this.manuscripts = manuscripts;
    }

    @Override
    public Optional<Known> of(ItemView item) {
        return item.kind() == ItemKind.ANSWER
                ? Optional.of(Known.explaining(policy(item), BodyPassages.ofAnswer(item.body())))
                : Optional.empty();
    }

    private Optional<ItemNumber> policy(ItemView answer) {
        return manuscripts.of(answer.number()).stream()
                .flatMap(draft -> database
                        .sql("select item from policy_question where manuscript = ?")
                        .param(draft.value())
                        .query(Long.class)
                        .stream())
                .findFirst()
                .map(ItemNumber::new);
    }
}
