/**
 * 站点维护: the desk pages of sites, their style sheets, and the way from one site to another. Begin reading at
 * {@code SiteController}.
 */
@ApplicationModule(
        displayName = "站点维护",
        allowedDependencies = {"organisation", "identity", "procedure"})
@NullMarked
package org.mingtang.organisation.portals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
