/**
 * 检查稿件: what the check of a draft found, each finding mended with one click or kept with a reason; the rest holds the
 * draft back from review. Begin reading at {@code Precheck}.
 */
@ApplicationModule(
        displayName = "检查稿件",
        allowedDependencies = {"procedure", "organisation", "documents", "identity", "review", "publication"})
@NullMarked
package org.mingtang.publication.precheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
