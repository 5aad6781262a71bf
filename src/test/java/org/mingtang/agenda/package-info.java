/** Tests of the agenda. */
@NullMarked
package org.mingtang.agenda;

import org.jspecify.annotations.NullMarked;
