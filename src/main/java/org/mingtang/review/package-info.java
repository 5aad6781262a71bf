/**
 * 审核: nothing becomes public unreviewed; chains of named steps, four eyes, return with reasons, what was reviewed is
 * hashed. Begin reading at {@code Reviews} and {@code Act}.
 */
@ApplicationModule(
        displayName = "审核",
        allowedDependencies = {
            "procedure",
            "organisation",
            "documents",
            "identity",
            "audit",
            "agenda",
            "review.chain",
            "review.substitute"
        })
@NullMarked
package org.mingtang.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
