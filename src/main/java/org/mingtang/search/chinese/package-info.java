/**
 * 中文检索用字: how Chinese is cut, folded and sounded out for searching; pure code. Begin reading at {@code HanAnalyzer}.
 */
@ApplicationModule(
        displayName = "中文检索用字",
        allowedDependencies = {})
@NullMarked
package org.mingtang.search.chinese;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
