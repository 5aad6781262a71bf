package org.mingtang.publication.history;

/** How many rows of a batch are held back for the same kinds of findings, e.g. 手机号码. */
public record HeldKind(String name, int count) {}
