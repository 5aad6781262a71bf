/**
 * 依申请公开: disclosure on request, from the form to the archive. Begin reading at {@code Requests} and
 * {@code RequestAct}.
 */
@ApplicationModule(
        displayName = "依申请公开",
        allowedDependencies = {
            "database",
            "procedure",
            "organisation",
            "identity",
            "audit",
            "documents",
            "evidence",
            "agenda",
            "guard",
            "review",
            "request.reckoning",
            "request.redaction"
        })
@NullMarked
package org.mingtang.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
