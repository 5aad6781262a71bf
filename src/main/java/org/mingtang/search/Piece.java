package org.mingtang.search;

/** A stretch of text; marked if it is what was looked for. */
public record Piece(String text, boolean marked) {}
