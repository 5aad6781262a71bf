/** 起草: the pages on which drafts are written, checked, sent to review and let out. Begin at {@code ManuscriptController}. */
@ApplicationModule(
        displayName = "起草",
        allowedDependencies = {
            "procedure",
            "organisation",
            "documents",
            "identity",
            "review",
            "publication",
            "publication.clock",
            "publication.precheck"
        })
@NullMarked
package org.mingtang.publication.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
