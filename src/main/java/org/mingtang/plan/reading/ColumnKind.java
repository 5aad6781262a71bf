package org.mingtang.plan.reading;

/** What the cells of a column hold. */
enum ColumnKind {
    NUMBER,
    /** Requirement, or a path level left of it. */
    TEXT,
    UNITS,
    DEADLINE,
    IGNORED
}
