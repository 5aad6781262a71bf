/**
 * 申请指南: how to ask for information, for everybody: channels of each organ, periods, fees, remedies, the form to fill in
 * by hand. Numbers come from the rules that reckon with them. Begin reading at {@code GuideController}.
 */
@ApplicationModule(
        displayName = "申请指南",
        allowedDependencies = {
            "audit",
            "documents",
            "identity",
            "organisation",
            "procedure",
            "request",
            "request.letter",
            "request.reckoning",
            "search"
        })
@NullMarked
package org.mingtang.request.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
