/**
 * 案例库: answered requests without a trace of who asked, found again by words, outcome and ground, and offered where a like
 * request is answered. Begin reading at {@code Library} and {@code Anonymising}.
 */
@ApplicationModule(
        displayName = "案例库",
        allowedDependencies = {
            "privacy",
            "procedure",
            "organisation",
            "identity",
            "audit",
            "agenda",
            "evidence",
            "publication",
            "search",
            "request",
            "request.letter",
            "request.reply"
        })
@NullMarked
package org.mingtang.request.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
