/**
 * 依申请公开工作台: the desk's pages for requests: lists, registration by every channel, the page of one request with all
 * that can be done with it. Begin reading at {@code RequestController} and {@code HandlingController}.
 */
@ApplicationModule(
        displayName = "依申请公开工作台",
        allowedDependencies = {
            "procedure",
            "organisation",
            "identity",
            "review",
            "request",
            "request.asking",
            "request.conversion",
            "request.fee",
            "request.letter",
            "request.library",
            "request.reckoning",
            "request.redaction",
            "request.reply",
            "request.wording"
        })
@NullMarked
package org.mingtang.request.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
