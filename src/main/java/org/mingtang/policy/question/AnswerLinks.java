package org.mingtang.policy.question;

import org.mingtang.publication.ItemPublished;
import org.mingtang.publication.ItemWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties a question to its published 简明问答 and its newest title, in the very transaction that lets it out or withdraws it. */
@Component
class AnswerLinks {

    private final JdbcClient database;

    AnswerLinks(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void published(ItemPublished event) {
        database.sql("update policy_question set answer_item = ?, answer_title = ?, revision = revision + 1"
                        + " where manuscript = ? or answer_item = ?")
                .params(
                        event.item().value(),
                        event.title(),
                        event.draft(),
                        event.item().value())
                .update();
    }

    @EventListener
    void withdrawn(ItemWithdrawn event) {
        database.sql("update policy_question set answer_item = null, answer_title = null, revision = revision + 1"
                        + " where answer_item = ?")
                .param(event.item().value())
                .update();
    }
}
