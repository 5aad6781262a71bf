/**
 * 语义: what a Chinese text means, as a vector, worked out inside this program by a small model; nothing is asked of
 * anybody outside. Knows no documents. Begin reading at {@link org.mingtang.search.meaning.Meaning}.
 */
@ApplicationModule(
        displayName = "语义",
        allowedDependencies = {"search.chinese"})
@NullMarked
package org.mingtang.search.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
