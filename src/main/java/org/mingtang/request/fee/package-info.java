/**
 * 信息处理费: what a request costs, its notice, payment and the receipt, and the register of fees (国办函〔2020〕109号).
 * Begin reading at {@code Fees}; the ladders are in {@code request.reckoning}.
 */
@ApplicationModule(
        displayName = "信息处理费",
        allowedDependencies = {"procedure", "organisation", "identity", "request", "request.reckoning"})
@NullMarked
package org.mingtang.request.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
