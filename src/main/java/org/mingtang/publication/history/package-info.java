/**
 * 历史信息导入与专题: brings in what was public before this program, as batches that are reviewed as a whole, and gathers
 * items into topics. Begin reading at {@code Imports} and {@code Topics}.
 */
@ApplicationModule(
        displayName = "历史信息导入与专题",
        allowedDependencies = {
            "database",
            "procedure",
            "organisation",
            "documents",
            "identity",
            "audit",
            "review",
            "publication"
        })
@NullMarked
package org.mingtang.publication.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
