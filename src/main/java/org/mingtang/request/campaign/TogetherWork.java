package org.mingtang.request.campaign;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.identity.Person;
import org.mingtang.identity.Role;
import org.mingtang.organisation.UnitId;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.request.Handling;
import org.mingtang.request.RequestId;
import org.mingtang.request.reply.Replies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was ordered for many requests with one after the other, each by its own act in its own transaction: what the law
 * or the stage of one stands against is refused for that one. Goes on where it stopped; several programs share the work.
 */
@Component
class TogetherWork {

    private static final Logger LOG = LoggerFactory.getLogger(TogetherWork.class);

    private final JdbcClient database;
    private final Handling handling;
    private final Replies replies;
    private final TransactionTemplate transaction;

    TogetherWork(JdbcClient database, Handling handling, Replies replies, TransactionTemplate transaction) {
        this.database = database;
        this.handling = handling;
        this.replies = replies;
        this.transaction = transaction;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> requestTogether(TogetherWork work) {
            return Tasks.recurring("request-together", Schedules.fixedDelay(Duration.ofSeconds(5)))
                    .execute((instance, context) -> work.pass());
        }
    }

    /** What is to be done with one request, and by whom. */
    private record Step(
            UUID together,
            RequestId request,
            Together.Act act,
            @Nullable UUID to,
            @Nullable String reason,
            @Nullable String draft,
            Person by) {}

    /** Does all that waits; the words of what is done are kept no longer here than there. */
    void pass() {
        while (one()) {
            // each in a transaction of its own
        }
        database.sql("""
                        update request_together t set draft = null, reason = null
                        where (t.draft is not null or t.reason is not null) and not exists
                            (select from request_together_case k where k.together = t.id and k.done is null)""").update();
    }

    /** False when nothing waits any more. */
    private boolean one() {
        var taken = new AtomicReference<@Nullable Step>();
        try {
            transaction.executeWithoutResult(status -> next().ifPresent(step -> {
                taken.set(step);
                act(step);
                noted(step, null);
            }));
        } catch (UnlawfulAct refused) {
            refused(taken.get(), String.valueOf(refused.getMessage()));
        } catch (RuntimeException failed) {
            LOG.error("An act on one of many like requests failed and is left to its clerk", failed);
            refused(taken.get(), "系统没有办成，请单独办理。");
        }
        return taken.get() != null;
    }

    private void refused(@Nullable Step step, String why) {
        if (step != null) {
            transaction.executeWithoutResult(status -> noted(step, why));
        }
    }

    private Optional<Step> next() {
        return database.sql("""
                        select t.*, k.request from request_together_case k join request_together t on t.id = k.together
                        where k.done is null limit 1 for update of k skip locked""").query(TogetherWork::step).optional();
    }

    private void act(Step step) {
        switch (step.act()) {
            case ASSIGN ->
                handling.assign(
                        step.request(),
                        new UnitId(Objects.requireNonNull(step.to())),
                        Objects.requireNonNull(step.reason()),
                        step.by());
            case DRAFT -> replies.begin(step.request(), Objects.requireNonNull(step.draft()), step.by());
        }
    }

    private void noted(Step step, @Nullable String refusal) {
        database.sql("update request_together_case set done = ?, refusal = ? where together = ? and request = ?")
                .param(refusal == null)
                .param(refusal)
                .param(step.together())
                .param(step.request().value())
                .update();
    }

    private static Step step(ResultSet row, int n) throws SQLException {
        Array roles = row.getArray("roles");
        var by = new Person(
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getObject("of_unit", UUID.class),
                Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toSet()));
        return new Step(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request", UUID.class)),
                Together.Act.valueOf(row.getString("act")),
                row.getObject("unit", UUID.class),
                row.getString("reason"),
                row.getString("draft"),
                by);
    }
}
