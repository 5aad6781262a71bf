package org.mingtang.identity;

import java.util.UUID;

/** Somebody's roles, unit or standing changed: what he may do is to be asked again. */
public record AccountChanged(UUID account) {}
