package org.mingtang.plan;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of a plan's editions and of what each changed; rows are only added. */
@Component
class Editions {

    private final JdbcClient database;

    Editions(JdbcClient database) {
        this.database = database;
    }

    void note(PlanView plan, NewPlan table, @Nullable String reason, List<Change> changes) {
        UUID file = table.source() == null ? null : table.source().value();
        database.sql("""
                        insert into plan_edition (plan, edition, source_file, source_name, reason, issued_at, issued_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(java.util.Arrays.asList(
                        plan.id().value(),
                        plan.edition(),
                        file,
                        table.sourceName(),
                        reason,
                        Timestamp.from(plan.issuedAt()),
                        plan.issuedBy()))
                .update();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            database.sql("""
                            insert into plan_change (plan, edition, position, kind, task, field, before, after)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(java.util.Arrays.asList(
                            plan.id().value(),
                            plan.edition(),
                            i,
                            change.kind().name(),
                            change.task().value(),
                            change.field(),
                            change.before(),
                            change.after()))
                    .update();
        }
    }

    List<EditionView> of(PlanId plan) {
        Map<Integer, List<Change>> changes = new HashMap<>();
        database.sql("select * from plan_change where plan = ? order by edition, position")
                .param(plan.value())
                .query(row -> {
                    changes.computeIfAbsent(row.getInt("edition"), key -> new ArrayList<>())
                            .add(new Change(
                                    Change.Kind.valueOf(row.getString("kind")),
                                    new TaskId(row.getObject("task", UUID.class)),
                                    row.getString("field"),
                                    row.getString("before"),
                                    row.getString("after")));
                });
        return database.sql("select * from plan_edition where plan = ? order by edition")
                .param(plan.value())
                .query((row, n) -> new EditionView(
                        row.getInt("edition"),
                        row.getObject("source_file", UUID.class),
                        row.getString("source_name"),
                        row.getString("reason"),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getString("issued_by"),
                        changes.getOrDefault(row.getInt("edition"), List.of())))
                .list();
    }
}
