package org.mingtang.policy.question;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to a question, when, why; rows are only ever added. */
@Component
class QuestionActs {

    private final JdbcClient database;
    private final Clock clock;

    QuestionActs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void note(Question question, QuestionAct act, @Nullable QuestionStage before, @Nullable String text, Person by) {
        database.sql("""
                        insert into policy_question_act (question, act, before, after, text, account, name, at)
                        values (:question, :act, :before, :after, :text, :account, :name, :at)""")
                .param("question", question.id())
                .param("act", act.name())
                .param("before", before == null ? null : before.name())
                .param("after", question.stage().name())
                .param("text", text)
                .param("account", by.account())
                .param("name", by.name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    List<QuestionStep> of(UUID question) {
        return database.sql("select act, text, name, at from policy_question_act where question = ? order by place")
                .param(question)
                .query((row, n) -> new QuestionStep(
                        QuestionAct.valueOf(row.getString("act")).label(),
                        row.getString("text"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
