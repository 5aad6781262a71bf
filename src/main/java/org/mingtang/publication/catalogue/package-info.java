/**
 * 主动公开目录: the lines of each government's catalogue with the columns of the standard directories, their editions, who owns them and
 * keeps them up to date, and the address at which business systems hand in items. Begin at {@code Catalogue}, {@code
 * Upkeep} and {@code Pushes}.
 */
@ApplicationModule(
        displayName = "主动公开目录",
        allowedDependencies = {
            "procedure",
            "organisation",
            "documents",
            "identity",
            "audit",
            "evidence",
            "agenda",
            "review",
            "publication",
            "publication.clock"
        })
@NullMarked
package org.mingtang.publication.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
