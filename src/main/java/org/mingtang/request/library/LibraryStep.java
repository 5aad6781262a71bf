package org.mingtang.request.library;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of a library case's history. */
public record LibraryStep(LibraryAct act, @Nullable String text, String name, OffsetDateTime at) {}
