/**
 * 依申请公开: disclosure on request, from the form to the archive.
 *
 * <p>Begin reading at {@code ReplyClock} (期限) and {@code ProcessingFee} (信息处理费); what was decided where the law is
 * silent is in {@code docs/request-clock.md}.
 */
@ApplicationModule(
        displayName = "依申请公开",
        allowedDependencies = {"procedure"})
@NullMarked
package org.mingtang.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
