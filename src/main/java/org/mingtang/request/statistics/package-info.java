/**
 * 申请统计: tables 三 and 四 of the annual report at any date, per unit and rolled up, each cell opening its cases. Begin
 * reading at {@code RequestTable} and {@code RequestFigures}.
 */
@ApplicationModule(
        displayName = "申请统计",
        allowedDependencies = {"procedure", "organisation", "identity", "request"})
@NullMarked
package org.mingtang.request.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
