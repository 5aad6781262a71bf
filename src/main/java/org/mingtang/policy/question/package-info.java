/**
 * 政策咨询: questions on a policy, answered by the unit that made it; 政策评价: what the public thinks of a policy.
 * Begin reading at {@code PolicyQuestions} and {@code QuestionAct}.
 */
@ApplicationModule(
        displayName = "政策咨询",
        allowedDependencies = {
            "database",
            "procedure",
            "organisation",
            "identity",
            "audit",
            "evidence",
            "agenda",
            "publication",
            "policy",
            "guard",
            "search"
        })
@NullMarked
package org.mingtang.policy.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
