package org.mingtang.request;

/** A request is not what it was; told within the transaction that changed it. */
public record RequestChanged(RequestId request) {}
