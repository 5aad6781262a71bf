/** 公开页面: items, their versions and files as the public sees them. Begin reading at {@code ItemController}. */
@ApplicationModule(
        displayName = "公开页面",
        allowedDependencies = {
            "procedure",
            "organisation",
            "documents",
            "identity",
            "review",
            "publication",
            "publication.log"
        })
@NullMarked
package org.mingtang.publication.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
