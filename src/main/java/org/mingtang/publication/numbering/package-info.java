/**
 * 编号: index numbers, given once and never again, the codes of organs
 * they begin with, and what two writings of one document number have in common. Begin reading at {@code IndexNumbers}.
 */
@ApplicationModule(
        displayName = "编号",
        allowedDependencies = {"procedure", "organisation", "documents", "identity", "audit"})
@NullMarked
package org.mingtang.publication.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
