package org.mingtang.publication;

/** A further command under {@code mingtang import}, by a room above this one; found as a service. */
public interface ImportPart {}
