/**
 * 核对导入: from an uploaded file to a checked table that is issued, with nothing lost on the way.
 *
 * <p>What was read is kept as a {@code Draft} with its {@code DraftRow}s; begin reading at {@code Intake}, then
 * {@code Checking}, then {@code Issuing}.
 */
@ApplicationModule(
        displayName = "核对导入",
        allowedDependencies = {
            "procedure",
            "organisation",
            "documents",
            "identity",
            "audit",
            "evidence",
            "plan",
            "plan.reading"
        })
@NullMarked
package org.mingtang.plan.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
