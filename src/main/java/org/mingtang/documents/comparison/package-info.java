/**
 * 文本比对: aligns two Chinese texts and finds what changed in them, word by word; pure code on strings.
 *
 * <p>Other rooms go through {@code documents.TextComparison}. Begin reading at {@link
 * org.mingtang.documents.comparison.Comparing}. The matching is our own and not a diff library's, because those
 * know no weights: a matched full stop counts as much as a matched word, and a Chinese sentence falls into crumbs.
 */
@ApplicationModule(
        displayName = "文本比对",
        allowedDependencies = {})
@NullMarked
package org.mingtang.documents.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
