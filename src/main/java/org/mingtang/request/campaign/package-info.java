/**
 * 相似申请: open requests for the same or nearly the same, grouped, and done together where the law lets each be done alike; each
 * applicant keeps his own request, period and letter. Begin reading at {@code Campaigns} and {@code LikeWordings}.
 */
@ApplicationModule(
        displayName = "相似申请",
        allowedDependencies = {
            "procedure",
            "organisation",
            "identity",
            "audit",
            "request",
            "request.conversion",
            "request.library",
            "request.reply"
        })
@NullMarked
package org.mingtang.request.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
