/** Checking and issuing. */
@NullMarked
package org.mingtang.plan.checking;

import org.jspecify.annotations.NullMarked;
