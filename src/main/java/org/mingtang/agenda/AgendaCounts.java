package org.mingtang.agenda;

/**
 * Figures over open work items on a given day.
 *
 * @param overdue due before today
 * @param soon due today or within three working days
 * @param open all that are open, the overdue among them
 */
public record AgendaCounts(long overdue, long soon, long open) {}
