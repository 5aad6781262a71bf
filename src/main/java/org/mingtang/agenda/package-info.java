/**
 * 待办: who must do what by when: work items, reminders, the daily sheet. Begin reading at {@code Agenda}.
 */
@ApplicationModule(
        displayName = "待办",
        allowedDependencies = {"database", "procedure", "organisation", "identity", "audit"})
@NullMarked
package org.mingtang.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
