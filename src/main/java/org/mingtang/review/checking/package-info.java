/**
 * 送审前检查: what is wrong with a draft before anybody has to review it: missing elements, numbers, dates, personal data,
 * words, links, pictures, hidden content of attachments.
 *
 * <p>Begin reading at {@code DraftChecks}; each check is pure code over a {@code Passage}. The word lists are the
 * customer's data ({@code ReviewWords}).
 */
@ApplicationModule(
        displayName = "送审前检查",
        allowedDependencies = {"privacy", "review", "procedure", "documents", "identity", "audit"})
@NullMarked
package org.mingtang.review.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
