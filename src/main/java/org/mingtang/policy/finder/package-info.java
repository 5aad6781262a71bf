/**
 * 政策匹配: what the finder asks, as data in editions that the openness office keeps, and whether a benefit fits what
 * somebody answered. Begin reading at {@link org.mingtang.policy.finder.Matching} and
 * {@link org.mingtang.policy.finder.FinderTopics}.
 */
@ApplicationModule(
        displayName = "政策匹配",
        allowedDependencies = {"procedure", "organisation", "identity", "audit"})
@NullMarked
package org.mingtang.policy.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
