/**
 * 期限与费用: the reply clock and the processing fee of a request; pure code. Begin reading at {@code ReplyClock} (期限)
 * and {@code ProcessingFee} (信息处理费); what was decided where the law is silent is in {@code docs/request-clock.md}.
 */
@ApplicationModule(
        displayName = "期限与费用",
        allowedDependencies = {"procedure"})
@NullMarked
package org.mingtang.request.reckoning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
