/**
 * 用户与权限: accounts, roles by unit, sign-in, and who may do what. Begin reading at {@code Permission}.
 */
@ApplicationModule(
        displayName = "用户与权限",
        allowedDependencies = {"audit", "database"})
@NullMarked
package org.mingtang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
