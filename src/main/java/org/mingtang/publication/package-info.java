/**
 * 发布: the one door to the public. Only an approved review opens it; it gives the permalink, the version, the index
 * number, the log entry, the search entry and the evidence. Begin reading at {@code Publications} and {@code ManuscriptAct}.
 */
@ApplicationModule(
        displayName = "发布",
        allowedDependencies = {
            "procedure",
            "organisation",
            "documents",
            "identity",
            "audit",
            "evidence",
            "agenda",
            "review",
            "search",
            "publication.clock",
            "publication.log",
            "publication.numbering"
        })
@NullMarked
package org.mingtang.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
