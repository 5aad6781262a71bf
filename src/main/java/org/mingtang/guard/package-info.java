/**
 * 表单防护: keeps robots out of forms that need no sign-in, without pictures, scripts or cookies, so that a person who
 * cannot see passes as easily as one who can. Begin reading at {@code FormGuard}.
 */
@ApplicationModule(
        displayName = "表单防护",
        allowedDependencies = {"database"})
@NullMarked
package org.mingtang.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
