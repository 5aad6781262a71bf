package org.mingtang.plan.checking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a file is uploaded, and what it follows.
 *
 * @param corrects the plan of which it is a corrected edition
 * @param upper the upper plan's task which its rows serve
 */
record Origin(
        UUID issuer, @Nullable UUID corrects, @Nullable UUID upper) {}
