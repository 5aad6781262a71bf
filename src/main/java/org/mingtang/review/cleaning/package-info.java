/**
 * 附件清理: finds what Word, Excel, PDF and picture files hold beside what is seen, and makes copies without it.
 *
 * <p>Pure code: no database. Begin reading at {@code Cleaner}; the office formats are cleaned as XML, part by part, so that
 * nothing else in them changes.
 */
@ApplicationModule(
        displayName = "附件清理",
        allowedDependencies = {"review", "procedure", "documents"})
@NullMarked
package org.mingtang.review.cleaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
