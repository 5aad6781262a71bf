/**
 * OpenSearch: the index kept by an OpenSearch cluster, shared by all programs on one database. Documents and questions
 * come in Lucene's words and are translated one to one, texts as the tokens the program itself has cut, so that both
 * engines find the same. Begin reading at {@code OpenSearchEngine}.
 */
@ApplicationModule(
        displayName = "OpenSearch 检索引擎",
        allowedDependencies = {"search.engine"})
@NullMarked
package org.mingtang.search.opensearch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
