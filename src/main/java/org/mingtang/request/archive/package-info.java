/**
 * 申请归档: the whole of a closed request as a bag (BagIt 1.0, RFC 8493) that can be read and checked without this program.
 * Begin reading at {@code CaseArchive} and {@code BagWriter}.
 */
@ApplicationModule(
        displayName = "申请归档",
        allowedDependencies = {"identity", "organisation", "procedure", "request", "request.reckoning", "request.reply"
        })
@NullMarked
package org.mingtang.request.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
