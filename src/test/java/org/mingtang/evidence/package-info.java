/** Tests of the evidence. */
@NullMarked
package org.mingtang.evidence;

import org.jspecify.annotations.NullMarked;
