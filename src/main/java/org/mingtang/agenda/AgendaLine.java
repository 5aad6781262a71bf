package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item as a page shows it on a given day; see the template {@code agenda/lines.jte}.
 *
 * @param workingDaysLeft working days after today up to the due day, negative when overdue, 0 without a due day
 * @param left e.g. 剩 2 个工作日, 逾期 1 个工作日, 今天到期
 * @param chip CSS class of the state: chip-late, chip-warn, chip-info, chip-idle
 */
public record AgendaLine(
        UUID unit,
        String title,
        @Nullable String detail,
        String source,
        String stage,
        @Nullable LocalDate due,
        boolean provisional,
        int workingDaysLeft,
        boolean overdue,
        String left,
        String chip,
        String href) {}
