/**
 * 政策文件库: rules, normative documents and other policy documents, their validity, relations and interpretation.
 *
 * <p>Begin reading at {@code Validity}, {@code Relations} and {@code Policies}.
 */
@ApplicationModule(
        displayName = "政策文件库",
        allowedDependencies = {
            "procedure",
            "organisation",
            "documents",
            "identity",
            "audit",
            "evidence",
            "agenda",
            "search",
            "review",
            "publication",
            "policy.text",
            "policy.packages"
        })
@NullMarked
package org.mingtang.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
