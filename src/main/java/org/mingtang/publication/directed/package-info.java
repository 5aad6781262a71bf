/**
 * 定向公开: what was published for named units only, read inside the desk, with receipts of who opened it. Begin reading at
 * {@code DirectedDesk}.
 */
@ApplicationModule(
        displayName = "定向公开",
        allowedDependencies = {"procedure", "organisation", "documents", "identity", "agenda", "publication"})
@NullMarked
package org.mingtang.publication.directed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
