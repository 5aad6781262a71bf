/**
 * 程序与期限: working days, periods and the law's numbers as dated data. Begin reading at {@code WorkCalendar}.
 */
@ApplicationModule(
        displayName = "程序与期限",
        allowedDependencies = {"identity", "audit"})
@NullMarked
package org.mingtang.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
