package org.mingtang.plan;

/**
 * A task above or below another, as a line of a page.
 *
 * @param from title of its plan and who issued it
 */
public record TieLine(String id, String number, String requirement, String from, String deadline, TaskState state) {}
