package org.mingtang.plan.board;

/** A plan as units by tasks. */
public record MatrixPage(PlanHead head, Matrix matrix) {}
