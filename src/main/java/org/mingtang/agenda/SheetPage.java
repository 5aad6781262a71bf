package org.mingtang.agenda;

/**
 * The page of the daily sheet.
 *
 * @param all all units are on it
 * @param allAllowed this person may see all units
 */
public record SheetPage(DailySheet sheet, boolean all, boolean allAllowed) {}
