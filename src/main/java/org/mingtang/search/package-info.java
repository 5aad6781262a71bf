/**
 * 检索: one projection of what is public, and the ways to find it: words, names, numbers, pinyin, questions. Rooms above
 * tell it what is public; it asks nobody but the organisation whose portal is asked. Begin reading at {@link org.mingtang.search.SearchIndex}.
 */
@ApplicationModule(
        displayName = "检索",
        allowedDependencies = {
            "procedure",
            "identity",
            "audit",
            "organisation",
            "search.chinese",
            "search.engine",
            "search.meaning"
        })
@NullMarked
package org.mingtang.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
