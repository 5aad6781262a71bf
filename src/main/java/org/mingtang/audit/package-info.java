/**
 * 留痕: the append-only trail of every act. Begin reading at {@code AuditTrail}.
 */
@ApplicationModule(
        displayName = "留痕",
        allowedDependencies = {})
@NullMarked
package org.mingtang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
