/**
 * 独立核验: checks the transparency log of any site and what the site shows, from outside and offline. Shares no code with
 * the server's builder and uses nothing but the JDK (and picocli for its command line), so that an error there cannot hide
 * here.
 *
 * <p>Begin reading at {@code Verification}; the command is {@link org.mingtang.verification.LogCommand}.
 */
@ApplicationModule(
        displayName = "独立核验",
        allowedDependencies = {})
@NullMarked
package org.mingtang.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
