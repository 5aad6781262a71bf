/**
 * 申请与查询: the public form for a request, and the page on which its applicant follows it. Begin reading at
 * {@code AskingController}.
 */
@ApplicationModule(
        displayName = "申请与查询",
        allowedDependencies = {
            "procedure",
            "organisation",
            "identity",
            "guard",
            "search",
            "request",
            "request.fee",
            "request.reckoning"
        })
@NullMarked
package org.mingtang.request.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
