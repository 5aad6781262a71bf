/**
 * 门户与工作台: home pages, navigation, layouts, error pages and security headers.
 */
@ApplicationModule(
        displayName = "门户与工作台",
        allowedDependencies = {
            "database",
            "procedure",
            "organisation",
            "identity",
            "documents",
            "agenda",
            "plan",
            "evidence",
            "publication"
        })
@NullMarked
package org.mingtang.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
