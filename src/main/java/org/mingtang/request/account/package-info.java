/**
 * 邮箱登录查询: whoever reads the mailbox he named in his requests sees them all, without a password. Begin reading at
 * {@code Visits}.
 */
@ApplicationModule(
        displayName = "邮箱登录查询",
        allowedDependencies = {"agenda", "guard", "identity", "organisation", "request"})
@NullMarked
package org.mingtang.request.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
