package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work items for tests: each of a fresh subject unless said otherwise. */
final class Matter {

    private Matter() {}

    static WorkItem of(UUID unit, String title, @Nullable LocalDate due) {
        return of(unit, title, due, null);
    }

    static WorkItem of(UUID unit, String title, @Nullable LocalDate due, @Nullable UUID account) {
        return item("plan", UUID.randomUUID().toString(), unit, title, due, account);
    }

    static WorkItem item(
            String source, String subject, UUID unit, String title, @Nullable LocalDate due, @Nullable UUID account) {
        return new WorkItem(
                source, "任务分解", subject, unit, title, null, "推进中", "/desk/tasks/" + subject, account, due, false);
    }

    static WorkItem due(WorkItem item, LocalDate due) {
        return item(item.source(), item.subject(), item.unit(), item.title(), due, item.account());
    }
}
