/**
 * 任务分解: reads the year's task table, issues its rows to the units, and follows each to its end.
 *
 * <p>Begin reading at {@code Plans} and {@code Act}; how a file becomes tasks is in {@code plan.reading}.
 */
@ApplicationModule(
        displayName = "任务分解",
        allowedDependencies = {
            "procedure",
            "organisation",
            "documents",
            "identity",
            "audit",
            "evidence",
            "agenda",
            "plan.reading"
        })
@NullMarked
package org.mingtang.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
