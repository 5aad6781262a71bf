package org.mingtang.organisation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A further name of a unit.
 *
 * @param until the day it ceased to be the unit's name; null for a short name in use
 */
@Embeddable
record OtherName(String name, @Nullable LocalDate until) {}
