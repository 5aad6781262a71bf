/**
 * 依申请公开目录: the public list of what was given to applicants, as far as the organ decided that it may be listed. Begin
 * reading at {@code Listings}.
 */
@ApplicationModule(
        displayName = "依申请公开目录",
        allowedDependencies = {"audit", "identity", "organisation", "privacy", "procedure", "publication", "request"})
@NullMarked
package org.mingtang.request.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
