/**
 * 公开时限: by when information must be public (政府信息公开条例第二十六条): the usual period, those of other statutes as dated
 * data, and how late something is. Begin reading at {@code DisclosureClock}.
 */
@ApplicationModule(
        displayName = "公开时限",
        allowedDependencies = {"procedure", "organisation", "identity", "audit"})
@NullMarked
package org.mingtang.publication.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
