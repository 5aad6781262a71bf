/**
 * 发布: the one door to the public. How each publication is written down for ever is in {@code publication.log}.
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
            "publication.log"
        })
@NullMarked
package org.mingtang.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
