/**
 * 检索引擎: what the search room needs from an index, whichever engine keeps it. Documents and questions are told in
 * Lucene's own words; an engine elsewhere translates them. Begin reading at {@link org.mingtang.search.engine.Engine}.
 */
@ApplicationModule(
        displayName = "检索引擎",
        allowedDependencies = {})
@NullMarked
package org.mingtang.search.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
