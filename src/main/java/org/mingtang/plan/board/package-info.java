/**
 * 看板与公开: where people look at issued plans: boards, exports, the look back, and what the public sees.
 *
 * <p>Begin reading at {@code Boards} (for the desk) and {@code PublicPlans} (for everyone).
 */
@ApplicationModule(
        displayName = "看板与公开",
        allowedDependencies = {"plan", "plan.reading", "procedure", "organisation", "documents", "identity", "evidence"
        })
@NullMarked
package org.mingtang.plan.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
