@NullMarked
package org.mingtang.procedure;

import org.jspecify.annotations.NullMarked;
