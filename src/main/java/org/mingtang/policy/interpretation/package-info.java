/**
 * 解读: the plan and the material that must accompany a policy document, the gate that holds back a document without
 * them, and the check for interpretation that only copies. Begin reading at {@code Interpretations} and
 * {@code InterpretationGate}.
 */
@ApplicationModule(
        displayName = "解读",
        allowedDependencies = {
            "procedure",
            "organisation",
            "identity",
            "audit",
            "agenda",
            "review",
            "publication",
            "policy",
            "policy.text"
        })
@NullMarked
package org.mingtang.policy.interpretation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
