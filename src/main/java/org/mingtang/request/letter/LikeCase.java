package org.mingtang.request.letter;

import java.time.LocalDate;
import org.mingtang.request.Outcome;

/** How the office answered another request for the like information. */
public record LikeCase(String requestNumber, Outcome outcome, LocalDate answeredOn) {}
