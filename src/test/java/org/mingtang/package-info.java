/** What all tests share. */
@NullMarked
package org.mingtang;

import org.jspecify.annotations.NullMarked;
