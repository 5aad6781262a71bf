/**
 * 实绩: the one record of what was done: facts by kind, unit and date. Begin reading at {@code Evidence}.
 */
@ApplicationModule(
        displayName = "实绩",
        allowedDependencies = {"procedure", "organisation", "identity", "audit", "documents"})
@NullMarked
package org.mingtang.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
