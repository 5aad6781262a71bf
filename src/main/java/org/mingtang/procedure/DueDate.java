package org.mingtang.procedure;

import java.time.LocalDate;

/**
 * The last day of a period.
 *
 * @param provisional true when the period touches a year whose notice of days off has not been imported; the date is
 *     then reckoned with weekends only and has to be reckoned again on {@link WorkCalendarChanged}
 */
public record DueDate(LocalDate date, boolean provisional) {}
