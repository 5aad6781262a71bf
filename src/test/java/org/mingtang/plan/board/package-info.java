@NullMarked
package org.mingtang.plan.board;

import org.jspecify.annotations.NullMarked;
