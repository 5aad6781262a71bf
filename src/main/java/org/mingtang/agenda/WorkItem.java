package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a unit must do, as the module that knows it tells the agenda; one per source, subject and unit.
 *
 * @param source the module's noun, e.g. plan
 * @param sourceLabel its word on the pages, e.g. 任务分解
 * @param subject the module's key of the matter, e.g. a task id
 * @param detail a second line, e.g. 已办 8 次,按当前进度年底为 9 次
 * @param stage where the matter stands, e.g. 推进中
 * @param href address on the desk, beginning with /
 * @param account the one person it is for, else the whole unit
 * @param due last day; null when there is none (长期)
 * @param provisional the day rests on a calendar year without notice
 */
public record WorkItem(
        String source,
        String sourceLabel,
        String subject,
        UUID unit,
        String title,
        @Nullable String detail,
        String stage,
        String href,
        @Nullable UUID account,
        @Nullable LocalDate due,
        boolean provisional) {}
