package org.mingtang.request;

/** A further command under {@code mingtang request}, by a room that stands above this one; found as a service. */
public interface RequestPart {}
