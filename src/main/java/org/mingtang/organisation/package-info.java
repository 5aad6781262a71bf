/**
 * 行政机关: regions and units as a tree, their names, and groups that resolve to units. Begin reading at {@code Units}.
 */
@ApplicationModule(
        displayName = "行政机关",
        allowedDependencies = {"procedure", "identity", "audit", "documents"})
@NullMarked
package org.mingtang.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
