/**
 * 上下级平台对接: states of cases to the higher platform, requests passed on to the lower one, as signed bundles that may be
 * lost, repeated and reordered without harm. Begin reading at {@code Outbox} and {@code Inbox}, which are pure, then {@code
 * Exchange}.
 */
@ApplicationModule(
        displayName = "上下级平台对接",
        allowedDependencies = {
            "procedure",
            "organisation",
            "identity",
            "audit",
            "privacy",
            "request",
            "request.reckoning",
            "request.statistics"
        })
@NullMarked
package org.mingtang.request.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
