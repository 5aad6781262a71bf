/**
 * 答复: the answer to a request, from its draft over review to the letter that is served. Begin reading at
 * {@code Replies} and {@code ReplyLetters}.
 */
@ApplicationModule(
        displayName = "答复",
        allowedDependencies = {
            "database",
            "procedure",
            "organisation",
            "identity",
            "audit",
            "documents",
            "evidence",
            "review",
            "request",
            "request.fee",
            "request.letter",
            "request.reckoning",
            "request.wording"
        })
@NullMarked
package org.mingtang.request.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
