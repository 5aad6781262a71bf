/**
 * 更正本人信息: somebody shows that what an organ recorded of himself is wrong (第四十一条). A matter of its own kind, no
 * request for information: not in table 三. Begin reading at {@code Rectifications} and {@code RectificationAct}.
 */
@ApplicationModule(
        displayName = "更正本人信息",
        allowedDependencies = {
            "database",
            "procedure",
            "organisation",
            "identity",
            "audit",
            "documents",
            "agenda",
            "guard",
            "request",
            "request.asking",
            "request.letter",
            "request.reckoning",
            "request.reply",
            "request.wording"
        })
@NullMarked
package org.mingtang.request.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
