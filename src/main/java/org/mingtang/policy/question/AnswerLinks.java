package org.mingtang.policy.question;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemNumber;
import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ItemWithdrawn;
import org.mingtang.publication.Items;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ties a question to its published 简明问答 and its newest title, in the very transaction that lets it out or withdraws
 * it. What is directed to named units has no title here, for lists show titles to everybody; after a withdrawal another
 * draft may be begun.
 */
@Component
class AnswerLinks {

    private final JdbcClient database;
    private final Items items;
    private final QuestionNotices notices;

    AnswerLinks(JdbcClient database, Items items, QuestionNotices notices) {
        this.database = database;
        this.items = items;
        this.notices = notices;
    }

    @EventListener
    void published(ItemPublished event) {
        mended(event.item());
        database.sql("update policy_question set answer_item = ?, answer_title = ?, revision = revision + 1"
                        + " where manuscript = ? or answer_item = ?")
                .param(event.item().value())
                .param(title(event))
                .param(event.draft())
                .param(event.item().value())
                .update();
    }

    private @Nullable String title(ItemPublished event) {
        return items.find(event.item())
                .filter(ItemView::forEverybody)
                .map(item -> event.title())
                .orElse(null);
    }

    @EventListener
    void withdrawn(ItemWithdrawn event) {
        mended(event.item());
        database.sql("update policy_question set answer_item = null, answer_title = null, manuscript = null,"
                        + " revision = revision + 1 where answer_item = ?")
                .param(event.item().value())
                .update();
    }

    private record Answered(UUID id, UUID unit) {}

    private void mended(ItemNumber answer) {
        database.sql("select id, unit from policy_question where answer_item = ?")
                .param(answer.value())
                .query(Answered.class)
                .list()
                .forEach(question -> notices.mended(question.id(), question.unit()));
    }
}
