package org.mingtang.request.reply;

import org.mingtang.request.RequestErased;
import org.mingtang.review.ReviewForgetting;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of an answer go with the applicant: draft, proof of service, and what its reviewers read and remarked. */
@Component
class ReplyErasure {

    private final JdbcClient database;
    private final ReviewForgetting reviews;

    ReplyErasure(JdbcClient database, ReviewForgetting reviews) {
        this.database = database;
        this.reviews = reviews;
    }

    @EventListener
    void on(RequestErased erased) {
        database.sql("select draft from request_reply where request = ?")
                .param(erased.request().value())
                .query(String.class)
                .optional()
                .map(ReplyJson::read)
                .ifPresent(draft -> empty(erased, ReplyDraft.empty(draft.outcome())));
        reviews.forget(Replies.KIND, erased.request().toString());
    }

    private void empty(RequestErased erased, ReplyDraft draft) {
        database.sql("update request_reply set draft = ?, proof = null, revision = revision + 1 where request = ?")
                .params(ReplyJson.write(draft), erased.request().value())
                .update();
    }
}
