package org.mingtang.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.StoredFileId;
import org.mingtang.organisation.UnitId;

/**
 * A fact about to be recorded; what is missing or wrong in it is told by {@link Evidence#refusals}.
 *
 * @param kind code of a {@link FactKind}
 * @param unit the unit that did it
 * @param on the day it happened
 * @param subject what was done, e.g. 第三季度政务公开业务培训
 * @param address where the public can see it: typed with http or https, told by a room a path of this program
 * @param note internal, never shown outside the desk
 * @param quantity how much of the kind's counting word it is, usually 1
 */
public record FactDraft(
        @Nullable String kind,
        @Nullable UnitId unit,
        @Nullable LocalDate on,
        @Nullable String subject,
        @Nullable String address,
        @Nullable StoredFileId file,
        @Nullable String note,
        @Nullable BigDecimal quantity) {}
