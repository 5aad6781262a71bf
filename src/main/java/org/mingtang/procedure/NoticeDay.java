package org.mingtang.procedure;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** One day a notice names: a day off, or a weekend day that is worked. */
@Embeddable
record NoticeDay(LocalDate day, boolean worked) {}
