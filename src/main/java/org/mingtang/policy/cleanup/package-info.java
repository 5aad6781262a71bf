/**
 * 定期清理: documents are looked through in rounds, each kept, amended or abolished, and the result is published through
 * the door like everything else. Begin reading at {@code CleanUpAct}.
 */
@ApplicationModule(
        displayName = "定期清理",
        allowedDependencies = {
            "procedure",
            "organisation",
            "identity",
            "audit",
            "agenda",
            "search",
            "publication",
            "policy"
        })
@NullMarked
package org.mingtang.policy.cleanup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
