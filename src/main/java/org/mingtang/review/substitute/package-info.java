/**
 * 代审: who reviews for whom on which days. Begin reading at {@code Substitutes}.
 */
@ApplicationModule(
        displayName = "代审",
        allowedDependencies = {"procedure", "organisation", "identity", "audit"})
@NullMarked
package org.mingtang.review.substitute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
