package org.mingtang.agenda;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder as it was given.
 *
 * @param words how much time was left when it was given, e.g. 剩 3 个工作日
 * @param made when it was given, to the minute
 */
public record NoticeLine(
        UUID id, String title, String words, LocalDate due, String href, boolean overdue, String made, boolean read) {}
