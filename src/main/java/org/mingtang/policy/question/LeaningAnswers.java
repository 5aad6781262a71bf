package org.mingtang.policy.question;

import java.util.List;
import java.util.UUID;
import org.mingtang.policy.LeansOnPolicy;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.Items;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published answers go astray with the policy they rest on. */
@Component
class LeaningAnswers implements LeansOnPolicy {

    private final JdbcClient database;
    private final Items items;

    LeaningAnswers(JdbcClient database, Items items) {
        this.database = database;
        this.items = items;
    }

    private record Answered(UUID unit, long item) {}

    @Override
    public List<Leaning> on(ItemNumber policy) {
        return database
                .sql("select unit, answer_item as item from policy_question where item = ? and answer_item is not null")
                .param(policy.value())
                .query(Answered.class)
                .list()
                .stream()
                .flatMap(each -> items.find(new ItemNumber(each.item())).stream()
                        .filter(item -> item.withdrawn() == null)
                        .map(item -> new Leaning(item.number(), each.unit(), "简明问答", item.title())))
                .toList();
    }

    @Override
    public List<Ground> grounds(ItemView item) {
        return item.kind() == ItemKind.ANSWER
                ? database
                        .sql("select item from policy_question where answer_item = ?")
                        .param(item.number().value())
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(policy -> new Ground("本问答依据的", new ItemNumber(policy)))
                        .toList()
                : List.of();
    }
}
