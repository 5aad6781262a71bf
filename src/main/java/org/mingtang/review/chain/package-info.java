/**
 * 审核流程: which steps a draft passes and who may stand on them; chosen by unit and kind, kept in editions. Begin reading
 * at {@code Chains}.
 */
@ApplicationModule(
        displayName = "审核流程",
        allowedDependencies = {"procedure", "organisation", "identity", "audit", "agenda"})
@NullMarked
package org.mingtang.review.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
