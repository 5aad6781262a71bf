package org.mingtang.procedure;

/** The days off of a year were imported or corrected; provisional dates touching it have to be reckoned again. */
public record WorkCalendarChanged(int year) {}
