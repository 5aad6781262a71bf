/**
 * 分解表识读: turns the neutral structure of a document into a plan's head and tasks, each field with a confidence.
 *
 * <p>Pure code: no database, no Spring. Begin reading at {@code PlanReader}.
 */
@ApplicationModule(
        displayName = "分解表识读",
        allowedDependencies = {"documents"})
@NullMarked
package org.mingtang.plan.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
