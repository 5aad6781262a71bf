/**
 * 依申请转主动公开 (第四十四条): what several people ask for is proposed for everybody; the office decides, and the door of
 * {@code publication} lets it out. Begin reading at {@code Conversions}.
 */
@ApplicationModule(
        displayName = "依申请转主动公开",
        allowedDependencies = {
            "identity",
            "organisation",
            "procedure",
            "audit",
            "agenda",
            "evidence",
            "publication",
            "request"
        })
@NullMarked
package org.mingtang.request.conversion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
