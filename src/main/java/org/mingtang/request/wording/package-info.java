/**
 * 文书模板: the wordings of letters as each government's office keeps them, edition after edition; an edition is never changed.
 * Begin reading at {@code LetterEditions}; what a wording must hold is checked in {@code request.letter}.
 */
@ApplicationModule(
        displayName = "文书模板",
        allowedDependencies = {
            "audit",
            "documents",
            "identity",
            "organisation",
            "procedure",
            "request",
            "request.letter"
        })
@NullMarked
package org.mingtang.request.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
